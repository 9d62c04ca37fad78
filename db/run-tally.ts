import { emptyTally, type LoggedTurn, type Tally, tallyTurn } from '../domain/engine/element-tally.ts';
import type { Tx } from './connection.ts';

/** Runs whose tally a process keeps at hand; a page that is looked at is asked for again and again. */
const most = 64;

interface Kept {
  turn: number;
  tally: Tally;
}

const kept = new Map<string, Kept>();

/** The steps of a run, counted up to a turn at least: only the turns since it was last asked for are read. */
export async function recentTally(tx: Tx, run: string, plan: string, turn: number): Promise<Tally> {
  const known = kept.get(run) ?? { turn: 0, tally: emptyTally(plan) };
  kept.delete(run);
  kept.set(run, known);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  if (known.turn >= turn) return known.tally;
  for (const { n, ...logged } of await turnsAfter(tx, run, known.turn, turn)) {
    // another request may have counted it while this one waited
    if (n !== known.turn + 1) continue;
    tallyTurn(known.tally, logged);
    known.turn = n;
  }
  return known.tally;
}

type TurnRow = Omit<LoggedTurn, 'bound' | 'plans'> & { n: number; bound: LoggedTurn['bound'] | null; plans: string[] | null };

async function turnsAfter(tx: Tx, run: string, after: number, until: number): Promise<(LoggedTurn & { n: number })[]> {
  const rows = await tx.query<TurnRow>(
    `select n, event ->> 'at' as at, notes, patch -> 'root' -> 'plans' as plans,
       case when event ->> 'type' = 'planBound' then jsonb_build_object('instance', event -> 'instance', 'plan', event -> 'plan')
       end as bound,
       coalesce((select jsonb_object_agg(key, value) from jsonb_each(patch -> 'instances')
         where value -> 'own' -> 'silent' = 'true'), '{}') as silent
     from turn where run_id = $1 and n > $2 and n <= $3 order by n`,
    [run, after, until],
  );
  return rows.map(({ bound, plans, ...row }) => ({ ...row, ...(bound && { bound }), ...(plans && { plans }) }));
}

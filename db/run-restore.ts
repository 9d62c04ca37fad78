import { isAwaited } from '../domain/engine/awaited-call.ts';
import type { Command } from '../domain/engine/command.ts';
import type { EngineEvent } from '../domain/engine/event.ts';
import type { Answers, ClockMoved, FollowUp, Restored } from '../domain/engine/ports.ts';
import { applyPatch, emptyState, type Patch, type State } from '../domain/engine/state.ts';
import { clockOffset } from './clock-store.ts';
import type { Tx } from './connection.ts';

/** Turns after which a state is kept whole, so that loading one applies a bounded number of patches. */
const snapshotEvery = 200;

/** A run's state after a turn, from the nearest snapshot and the turn log's patches. */
export async function loadState(tx: Tx, run: string, turn: number): Promise<State> {
  const [snapshot] = await tx.query<{ turn: number; state: State }>(
    'select turn, state from snapshot where run_id = $1 and turn <= $2 order by turn desc limit 1',
    [run, turn],
  );
  const [row] = await tx.query<{ plan_hash: string; engine_version: number }>(
    'select plan_hash, engine_version from run where id = $1',
    [run],
  );
  if (!row) throw new Error(`there is no run ${run}`);
  const state = snapshot?.state ?? emptyState(row.plan_hash, row.engine_version);
  const from = snapshot?.turn ?? 0;
  const patches = await tx.query<{ patch: Patch }>('select patch from turn where run_id = $1 and n > $2 and n <= $3 order by n', [
    run,
    from,
    turn,
  ]);
  for (const { patch } of patches) applyPatch(state, patch);
  if (patches.length >= snapshotEvery) {
    await tx.query('insert into snapshot (run_id, turn, state) values ($1, $2, $3::jsonb) on conflict do nothing', [
      run,
      turn,
      JSON.stringify(state),
    ]);
  }
  return state;
}

type Call = Extract<Command, { type: 'call' }>;

/** Where a run stands by the records, for a workflow that knows nothing of it. */
export async function openRun(tx: Tx, run: string): Promise<Restored> {
  const [row] = await tx.query<{ last_turn: number; last_applied: number; last_inbox: number }>(
    'select last_turn, last_applied, last_inbox from run where id = $1',
    [run],
  );
  if (!row) throw new Error(`there is no run ${run}`);
  const [last] = await tx.query<{
    event: EngineEvent | ClockMoved;
    answers: Answers | null;
    pending: FollowUp[] | null;
    applied: number;
  }>('select event, answers, pending, applied from turn where run_id = $1 and n = $2', [run, row.last_turn]);
  const before = last ? await appliedBefore(tx, run, row.last_turn) : 0;
  return {
    turn: row.last_turn,
    applied: before,
    seen: row.last_inbox,
    offsetMs: await clockOffset(tx),
    ahead: await takenAhead(tx, run, before, row.last_turn),
    ...(last && { last: { event: last.event, ...(last.answers && { answers: last.answers }) } }),
    pending: last?.pending ?? [],
    calls: await unansweredCalls(tx, run, row.last_turn),
  };
}

async function appliedBefore(tx: Tx, run: string, turn: number): Promise<number> {
  const [row] = await tx.query<{ applied: number }>('select applied from turn where run_id = $1 and n = $2', [run, turn - 1]);
  return row?.applied ?? 0;
}

async function takenAhead(tx: Tx, run: string, applied: number, lastTurn: number): Promise<number[]> {
  const rows = await tx.query<{ n: number }>(
    `select i.n from inbox i join turn t on t.run_id = i.run_id and t.event_id = 'in:' || i.n
     where i.run_id = $1 and i.n > $2 and t.n < $3`,
    [run, applied, lastTurn],
  );
  return rows.map((row) => row.n);
}

/** Keys of the calls whose results a run waits for after a turn. */
export async function awaitedCalls(tx: Tx, run: string, turn: number): Promise<string[]> {
  const state = await loadState(tx, run, turn);
  const calls = await unansweredCalls(tx, run, turn + 1);
  return calls.filter((call) => isAwaited(state, call)).map(({ key }) => key);
}

async function unansweredCalls(tx: Tx, run: string, lastTurn: number): Promise<Call[]> {
  const rows = await tx.query<{ call: Call }>(
    `select c.call from turn t cross join lateral jsonb_array_elements(t.calls) as c(call)
     where t.run_id = $1 and t.calls is not null and t.n < $2 and not exists (
       select from turn r where r.run_id = $1
         and r.event_id = 'result:' || (c.call ->> 'instance') || ':' || (c.call ->> 'attempt'))`,
    [run, lastTurn],
  );
  return rows.map((row) => row.call);
}

import { applyPatch, type Patch, type State } from '../domain/engine/state.ts';
import type { Tx } from './connection.ts';
import { loadState } from './run-restore.ts';
import { type HistoryEntry, readRunHistory } from './run-history.ts';

/** Runs that a process keeps at hand; a page that is looked at is asked for again and again. */
const most = 64;

/** Turns whose steps are kept with it. */
const latest = 1000;

/** A run as it was read last. */
export interface RecentRun {
  turn: number;
  state: State;
  /** What happened in its last 1,000 turns. */
  history: HistoryEntry[];
}

const kept = new Map<string, RecentRun>();

/** A run after a turn, by way of what was read of it last: only the turns since then are fetched. */
export async function recentRun(tx: Tx, run: string, turn: number): Promise<RecentRun> {
  const known = kept.get(run);
  if (!known || known.turn > turn) return keep(run, await readRun(tx, run, turn));
  if (known.turn < turn) await catchUp(tx, run, known, turn);
  return known.turn === turn ? keep(run, known) : readRun(tx, run, turn);
}

async function readRun(tx: Tx, run: string, turn: number): Promise<RecentRun> {
  const history = await readRunHistory(tx, run, Math.max(0, turn - latest));
  return { turn, state: await loadState(tx, run, turn), history: history.filter((step) => step.turn <= turn) };
}

async function catchUp(tx: Tx, run: string, known: RecentRun, turn: number): Promise<void> {
  const turns = await tx.query<{ n: number; patch: Patch }>(
    'select n, patch from turn where run_id = $1 and n > $2 and n <= $3 order by n',
    [run, known.turn, turn],
  );
  const steps = await readRunHistory(tx, run, Math.max(known.turn, turn - latest));
  for (const { n, patch } of turns) {
    // another request may have applied it while this one waited
    if (n !== known.turn + 1) continue;
    applyPatch(known.state, patch);
    known.turn = n;
    known.history.push(...steps.filter((step) => step.turn === n));
  }
  const kept = known.history.findIndex((step) => step.turn > known.turn - latest);
  if (kept > 0) known.history.splice(0, kept);
}

function keep(run: string, entry: RecentRun): RecentRun {
  kept.delete(run);
  kept.set(run, entry);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return entry;
}

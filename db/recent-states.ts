import { applyPatch, type Patch, type State } from '../domain/engine/state.ts';
import type { Tx } from './connection.ts';
import { loadState } from './run-restore.ts';

/** Runs whose state a process keeps at hand; a page that is looked at is asked for again and again. */
const most = 64;

interface Kept {
  turn: number;
  state: State;
}

const kept = new Map<string, Kept>();

/** The state of a run after a turn, by way of what was read of it last: only the turns since then are fetched. */
export async function recentState(tx: Tx, run: string, turn: number): Promise<State> {
  const known = kept.get(run);
  if (!known || known.turn > turn) return keep(run, { turn, state: await loadState(tx, run, turn) });
  if (known.turn < turn) {
    const turns = await tx.query<{ n: number; patch: Patch }>(
      'select n, patch from turn where run_id = $1 and n > $2 and n <= $3 order by n',
      [run, known.turn, turn],
    );
    for (const { n, patch } of turns) {
      // another request may have applied it while this one waited
      if (n !== known.turn + 1) continue;
      applyPatch(known.state, patch);
      known.turn = n;
    }
  }
  return known.turn === turn ? keep(run, known) : loadState(tx, run, turn);
}

function keep(run: string, entry: Kept): State {
  kept.delete(run);
  kept.set(run, entry);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return entry.state;
}

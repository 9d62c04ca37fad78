import { isAwaited } from '../domain/engine/awaited-call.ts';
import { emptyState, type State } from '../domain/engine/state.ts';
import type { Plan } from '../domain/sop/plan.ts';
import type { RunInput } from '../domain/engine/run-input.ts';
import { records, Shell } from './shell.ts';

/** A run's shell as it begins: fresh, with the state of the run before, or from the records. */
export async function openShell(input: RunInput, plan: Plan, state?: State): Promise<Shell> {
  if (input.restore) return restore(input, plan);
  const standing = input.resume ?? { turn: 0, applied: 0, offsetMs: 0 };
  const shell = new Shell(input.run, plan, input.plan, state ?? firstState(input), standing);
  await loadOtherPlans(shell);
  return shell;
}

const firstState = ({ plan, engine = 1 }: RunInput) => emptyState(plan, engine);

async function restore(input: RunInput, plan: Plan): Promise<Shell> {
  const restored = await records.openRun(input.run);
  const { last, turn } = restored;
  const before = turn > 1 ? await records.loadState(input.run, turn - 1) : firstState(input);
  // the last turn is followed up once more, since nobody knows how far that had come
  // a call without an answer in the log may have been cancelled: it is not made again
  const calls = restored.calls.filter((call) => isAwaited(before, call));
  const shell = new Shell(input.run, plan, input.plan, before, { ...restored, calls, turn: last ? turn - 1 : 0 });
  await loadOtherPlans(shell);
  if (last) await shell.replay(last.event, last.answers);
  return shell;
}

async function loadOtherPlans(shell: Shell): Promise<void> {
  for (const hash of shell.state.root.plans.slice(1)) shell.addPlan(hash, await records.loadPlan(hash));
}

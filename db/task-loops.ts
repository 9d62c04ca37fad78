import { type LoopPlace, loopPlaces, type Placed } from '../domain/engine/loop-places.ts';
import type { Instance, Patch } from '../domain/engine/state.ts';
import type { Json } from '../domain/json.ts';
import type { Plan } from '../domain/sop/plan.ts';
import type { Tx } from './connection.ts';
import { readPlan } from './plan-store.ts';
import { recentRun } from './recent-runs.ts';

interface TaskPlace {
  id: string;
  run: string;
  instance: string;
  turn: number;
  /** Plans that the task may be drawn in: its own and its run's. */
  plans: string[];
}

/** Places of tasks, which never change; a process keeps those it told of last. */
const kept = new Map<string, LoopPlace[]>();
const most = 10_000;

/**
 * The loops that open tasks stand in, by task. Costs a state read for each run that has a loop and a task not asked for
 * before; that of a task whose run is past it is empty.
 */
export async function taskLoops(tx: Tx, ids: string[]): Promise<ReadonlyMap<string, LoopPlace[]>> {
  const unknown = ids.filter((id) => !kept.has(id));
  if (unknown.length > 0) for (const task of await placesOf(tx, unknown)) keep(task.id, await loopsOf(tx, task));
  return new Map(ids.map((id) => [id, kept.get(id) ?? []]));
}

/** The same of one task, also where its run is past it: then its turn log tells. */
export async function loopsOfTask(tx: Tx, id: string): Promise<LoopPlace[]> {
  const [task] = await placesOf(tx, [id]);
  if (!task || !(await hasLoops(tx, task))) return [];
  const { state } = await recentRun(tx, task.run, task.turn);
  const placed = state.instances[task.instance] ? state : await logged(tx, task);
  return loopPlaces(placed, await plansOf(tx, state.root.plans), task.instance);
}

function placesOf(tx: Tx, ids: string[]): Promise<TaskPlace[]> {
  return tx.query<TaskPlace>(
    `select t.id, t.run_id as run, t.instance, r.last_turn as turn, array[t.plan_hash, r.plan_hash] as plans
     from task t join run r on r.id = t.run_id where t.id = any ($1)`,
    [ids],
  );
}

async function loopsOf(tx: Tx, task: TaskPlace): Promise<LoopPlace[]> {
  if (!(await hasLoops(tx, task))) return [];
  const { state } = await recentRun(tx, task.run, task.turn);
  return loopPlaces(state, await plansOf(tx, state.root.plans), task.instance);
}

/** A task without a loop around it costs no look at its run. */
async function hasLoops(tx: Tx, { plans }: TaskPlace): Promise<boolean> {
  for (const hash of new Set(plans)) {
    const plan = await readPlan(tx, hash);
    if (plan && Object.values(plan.elements ?? {}).some(({ loop }) => loop !== undefined)) return true;
  }
  return false;
}

async function plansOf(tx: Tx, hashes: string[]): Promise<(plan: number) => Plan | undefined> {
  const plans = await Promise.all(hashes.map((hash) => readPlan(tx, hash)));
  return (plan) => plans[plan];
}

/** The task's instance and those around it, each as the turn that made it left it. */
async function logged(tx: Tx, { run, instance }: TaskPlace): Promise<Placed> {
  const placed: Placed = { instances: {}, variables: {} };
  for (let at: string | undefined = instance; at !== undefined;) {
    const [made]: { patch: Patch }[] = await tx.query<{ patch: Patch }>(
      `select patch from turn where run_id = $1 and patch -> 'instances' ? $2 order by n limit 1`,
      [run, at],
    );
    const found: Instance | null | undefined = made?.patch.instances?.[at];
    if (!found) break;
    placed.instances[at] = found;
    Object.assign(placed.variables, ownVariables(made?.patch ?? {}, at));
    at = found.parent;
  }
  return placed;
}

function ownVariables({ variables = {} }: Patch, instance: string): Record<string, Json> {
  const own = Object.entries(variables).filter(([name, value]) => name.startsWith(`${instance}/`) && value !== null);
  return Object.fromEntries(own);
}

function keep(id: string, places: LoopPlace[]): void {
  kept.set(id, places);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
}

import type { CompiledPlan, Plans } from '../domain/engine/compiled-plan.ts';
import { keepPlan, keptPlan } from '../domain/engine/kept-plans.ts';
import { plansIn } from '../domain/engine/plans-in.ts';
import type { Ports } from '../domain/engine/ports.ts';
import { unwokenTurn } from '../domain/engine/unwoken-turn.ts';
import { zoneOf } from '../domain/engine/zone-of.ts';
import type { Database } from '../db/connection.ts';
import { loadState } from '../db/run-restore.ts';
import { readPlan } from '../db/plan-store.ts';
import { type SignalledRun, signalledRuns } from '../db/signalled-runs.ts';

/**
 * Takes the turns of runs that a signal has reached, where these concern the records alone: a run's workflow, asked by its
 * next event, finds the turn taken as after a worker's death. A broadcast to thousands of waiting runs would otherwise wake
 * thousands of workflows, at ten times the cost of what it leads to (ADR 15).
 * @param onFault is told of turns that failed, which are left to their workflows
 * @returns the runs that have taken theirs
 */
export async function takeUnwoken(
  database: Database,
  commitTurn: Ports['commitTurn'],
  runs: string[],
  onFault: (error: unknown) => void,
): Promise<Set<string>> {
  const signalled = runs.length > 0 ? await signalledRuns(database, runs) : [];
  const taken = await Promise.all(signalled.map((run) => takeTurn(database, commitTurn, run).catch(onFault)));
  return new Set(signalled.filter((_, at) => taken[at]).map(({ id }) => id));
}

async function takeTurn(database: Database, commitTurn: Ports['commitTurn'], run: SignalledRun): Promise<boolean> {
  const before = await loadState(database, run.id, run.last_turn - 1);
  const plans = await plansOf(database, [...new Set([run.plan_hash, ...before.root.plans, ...boundBy(run)])]);
  const zone = zoneOf(plans.get(run.plan_hash).plan);
  const turn = unwokenTurn(plans, { run: run.id, turn: run.last_turn, before, last: run.last, row: run.row, zone });
  if (!turn) return false;
  return (await commitTurn(turn)).kind === 'committed';
}

const boundBy = ({ last: { event } }: SignalledRun) => (event.type === 'planBound' ? [event.plan] : []);

async function plansOf(database: Database, hashes: string[]): Promise<Plans> {
  const plans = new Map<string, CompiledPlan>();
  for (const hash of hashes) plans.set(hash, keptPlan(hash) ?? keepPlan(hash, await knownPlan(database, hash)));
  return plansIn(plans);
}

async function knownPlan(database: Database, hash: string) {
  const plan = await readPlan(database, hash);
  if (!plan) throw new Error(`there is no plan ${hash}`);
  return plan;
}

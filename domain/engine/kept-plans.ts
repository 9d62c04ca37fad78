import type { Plan } from '../sop/plan.ts';
import { type CompiledPlan, compilePlan } from './compiled-plan.ts';

/** Plans that are kept at most; the one whose last use is longest ago makes room. */
const most = 64;

const kept = new Map<string, CompiledPlan>();

/** The compiled Plan of this hash, if a run in this process has needed it of late. */
export function keptPlan(hash: string): CompiledPlan | undefined {
  const plan = kept.get(hash);
  if (plan) {
    kept.delete(hash);
    kept.set(hash, plan);
  }
  return plan;
}

/**
 * The compiled Plan of this hash, which all runs of a process share: compiling costs more than a turn, and what comes of it
 * says nothing but what the bytes behind the hash say, so that no run can tell whether another has needed it before.
 */
export function keepPlan(hash: string, plan: Plan): CompiledPlan {
  const compiled = keptPlan(hash) ?? compilePlan(plan);
  kept.set(hash, compiled);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return compiled;
}

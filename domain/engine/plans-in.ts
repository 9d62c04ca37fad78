import type { CompiledPlan, Plans } from './compiled-plan.ts';

/** Plans by hash as the engine asks for them. Throws an Error for one that is not among them. */
export function plansIn(plans: ReadonlyMap<string, CompiledPlan>): Plans {
  return {
    get(hash) {
      const plan = plans.get(hash);
      if (!plan) throw new Error(`plan ${hash} is not loaded`);
      return plan;
    },
  };
}

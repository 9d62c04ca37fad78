import type { ElementPlan, Plan } from '../sop/plan.ts';

/** A plan with other elements in place of those of the same ids; undefined where there are none. */
export function withElements(plan: Plan, changed: readonly ElementPlan[]): Plan | undefined {
  if (changed.length === 0) return undefined;
  return { ...plan, elements: { ...plan.elements, ...Object.fromEntries(changed.map((one) => [one.id, one])) } };
}

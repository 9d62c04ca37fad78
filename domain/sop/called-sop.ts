import type { ElementPlan, Plan } from './plan.ts';

/**
 * The SOP that a call activity names: what stands neither in the plan nor in what was imported into it. None for other
 * elements, and for a name that only the run works out.
 */
export function calledSop({ elements }: Plan, element: ElementPlan | undefined): string | undefined {
  const { sop, element: named } = element?.called ?? {};
  if (sop !== undefined) return sop;
  if (named?.language !== 'text') return undefined;
  const called = Object.hasOwn(elements, named.source) ? elements[named.source] : undefined;
  return called && called.parent === undefined ? undefined : named.source;
}

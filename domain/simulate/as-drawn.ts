import type { Plan } from '../sop/plan.ts';

/**
 * A Plan to be tried as it is drawn: where none of these processes is meant to run (BPMN 2.0.2, 10.2, `isExecutable`), all of
 * them are (global tasks, which can only be called, are beside the question). Undefined where one is: then the others are
 * documentation beside it.
 */
export function asDrawn(plan: Plan, processes: readonly string[]): Plan | undefined {
  const elements = processes.flatMap((id) => plan.elements[id] ?? []).filter(({ type }) => type === 'process');
  if (elements.length === 0 || elements.some(({ executable }) => executable !== false)) return undefined;
  const drawn = elements.map((element) => [element.id, { ...element, executable: true }]);
  return { ...plan, elements: { ...plan.elements, ...(Object.fromEntries(drawn) as Plan['elements']) } };
}

import type { Plan } from '../sop/plan.ts';

/** The outgoing flow of an element from which the fewest steps lead to where nothing leads on; of several the first drawn. */
export function shortestWay({ elements, flows }: Plan, element: string): string | undefined {
  const leads = (id: string) => (elements[id]?.outgoing ?? []).flatMap((flow) => flows[flow] ?? []);
  const ways = leads(element).map(({ id, target }) => ({
    id,
    steps: stepsToAnEnd(target, (at) => leads(at).map((flow) => flow.target)),
  }));
  return ways.toSorted((one, other) => one.steps - other.steps)[0]?.id;
}

function stepsToAnEnd(from: string, next: (id: string) => string[]): number {
  const seen = new Set([from]);
  let edge = [from];
  for (let steps = 0; edge.length > 0; steps += 1) {
    if (edge.some((id) => next(id).length === 0)) return steps;
    edge = [...new Set(edge.flatMap(next))].filter((id) => !seen.has(id));
    for (const id of edge) seen.add(id);
  }
  return Number.POSITIVE_INFINITY;
}

import type { ElementCounts } from '../runs/run.ts';

export type ElementState = 'incident' | 'active' | 'completed' | 'cancelled';

/** All states, what needs a person first, then where tokens stand, then the past. */
export const elementStates: readonly ElementState[] = ['incident', 'active', 'completed', 'cancelled'];

/** What an element is shown as: the first of its states. */
export function elementState(counts: ElementCounts): ElementState | null {
  return elementStates.find((state) => countOf(counts, state) > 0) ?? null;
}

/** How many instances of an element are in a state. Those that are stuck are under way, too, and counted once. */
export function countOf({ active, completed, cancelled, incidents }: ElementCounts, state: ElementState): number {
  if (state === 'incident') return incidents;
  return { active: Math.max(0, active - incidents), completed, cancelled }[state];
}

/** The sign that each state carries beside its colour. */
export const stateSigns: Record<ElementState, string> = { incident: '!', active: '●', completed: '✓', cancelled: '×' };

/** An element's states in signs, each with its count as soon as there is more than one instance: `● 2 ✓ 8`. */
export function stateBadge(counts: ElementCounts): string {
  const present = elementStates.flatMap((state) => {
    const count = countOf(counts, state);
    return count > 0 ? [{ sign: stateSigns[state], count }] : [];
  });
  if (present.length === 1 && present[0]?.count === 1) return present[0].sign;
  return present.map(({ sign, count }) => `${sign} ${count}`).join(' ');
}

/**
 * Containers that have an incident somewhere inside: one that is drawn collapsed says so itself, since what is inside is on
 * another page of the diagram. `parentOf` leads from an element to its container.
 */
export function stuckInside(
  elements: Record<string, ElementCounts>,
  parentOf: (element: string) => string | undefined,
): Map<string, number> {
  const stuck = new Map<string, number>();
  for (const [element, { incidents }] of Object.entries(elements)) {
    if (incidents === 0) continue;
    for (let at = parentOf(element); at !== undefined; at = parentOf(at)) stuck.set(at, (stuck.get(at) ?? 0) + incidents);
  }
  return stuck;
}

import type { ElementCounts } from '../runs/run.ts';

export type ElementState = 'incident' | 'active' | 'completed' | 'cancelled';

/** What an element is shown as: what needs a person first, then where tokens stand, then the past. */
export function elementState({ active, completed, cancelled, incidents }: ElementCounts): ElementState | null {
  if (incidents > 0) return 'incident';
  if (active > 0) return 'active';
  if (completed > 0) return 'completed';
  return cancelled > 0 ? 'cancelled' : null;
}

/** The sign that each state carries beside its colour. */
export const stateSigns: Record<ElementState, string> = { incident: '!', active: '●', completed: '✓', cancelled: '×' };

import type { InstanceId } from './event.ts';
import { childrenList } from './instance-tree.ts';
import { sizeOf } from './linked-list.ts';
import type { Turn } from './turn.ts';

/** Counts the event sub-processes that run in a scope: one more, or one less. */
export function countHandler(turn: Turn, scope: InstanceId, by: 1 | -1): void {
  const count = ((turn.own(scope)['handlers'] as number | undefined) ?? 0) + by;
  if (count >= 0 && turn.draft.rootValue('engineVersion') >= 5) turn.setOwn(scope, { handlers: count === 0 ? undefined : count });
}

/** Whether nothing but event sub-processes is left in a scope: it completes when they have (BPMN 2.0.2, 13.5.4). */
export function isCompleting(turn: Turn, scope: InstanceId): boolean {
  const { handlers } = turn.own(scope);
  return handlers !== undefined && handlers === sizeOf(turn.draft, childrenList(scope));
}

import type { InstanceId, Variables } from '../event.ts';
import type { Node } from '../node.ts';
import type { Turn } from '../turn.ts';

/** Which start event began an event sub-process, and what it brought; undefined for an embedded one. */
export function startedBy(turn: Turn, node: Node, id: InstanceId): { start: Node; variables: Variables } | undefined {
  const { startedBy: by, brought } = turn.own(id);
  const start = node.starts.find((one) => one.id === by) ?? (node.plan.triggeredByEvent ? node.starts[0] : undefined);
  return start && { start, variables: (brought as Variables | undefined) ?? {} };
}

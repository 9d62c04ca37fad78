import { escalateFrom } from '../propagation.ts';
import type { InstanceId } from '../event.ts';
import { isTrue } from '../expression.ts';
import { isDying } from '../instance-tree.ts';
import type { CompiledEvent, Node } from '../node.ts';
import { sendMessage, throwSignal } from '../event-throw.ts';
import { trigger } from '../trigger.ts';
import type { Turn } from '../turn.ts';
import { scopeAt } from '../variables.ts';

/**
 * The event that a multi-instance activity throws when one of its instances completes (BPMN 2.0.2, table 10.30): for each
 * instance (`none`), for the first (`one`), where a condition says so (`complex`), or never (`all`). Undefined: nothing is
 * thrown.
 */
export function throwForInstance(
  turn: Turn,
  node: Node,
  body: InstanceId,
  child: InstanceId,
  first: boolean,
): (() => void) | undefined {
  const { loop } = node;
  if (loop?.plan.kind !== 'multiInstance') return undefined;
  const { behavior } = loop.plan;
  if (behavior === 'none') return () => throwAt(turn, node, body, loop.noneEvent);
  if (behavior === 'one') return first ? () => throwAt(turn, node, body, loop.oneEvent) : undefined;
  if (behavior === 'all') return undefined;
  const events = loop.complex.filter(({ condition }) => isTrue(condition(scopeAt(turn, child), turn.env), node.id));
  if (events.length === 0) return undefined;
  return () => {
    for (const { event } of events) throwAt(turn, node, body, event);
  };
}

/** An event without a definition is a signal that only the activity's own boundary can take. */
function throwAt(turn: Turn, node: Node, body: InstanceId, event: CompiledEvent | undefined): void {
  if (!turn.find(body) || isDying(turn, body)) return;
  const { kind, name } = event?.plan ?? { kind: 'signal', name: undefined };
  if (kind === 'signal' && name !== undefined) return throwSignal(turn, node, body, name);
  if (kind === 'escalation' || kind === 'error') return escalateFrom(turn, body, kind, { code: name ?? '' });
  if (event && kind === 'message' && turn.draft.rootValue('engineVersion') >= 3) return sendMessage(turn, node, body, event);
  for (const boundary of node.boundaries) {
    for (const caught of boundary.events) {
      const fits = caught.plan.kind === kind && (name === undefined || caught.plan.name === name);
      if (fits) trigger(turn, boundary, body, caught, {});
    }
  }
}

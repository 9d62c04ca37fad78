import { complete, enter, later, run } from '../lifecycle.ts';
import { countHandler } from '../handler-count.ts';
import type { InstanceId, Variables } from '../event.ts';
import { afterCompensation } from '../event-throw.ts';
import type { BpmnElement, Node } from '../node.ts';
import { disarmEventSubProcesses, enterTriggered, startScope } from '../scope-start.ts';
import { cancelChildren } from '../termination.ts';
import type { Turn } from '../turn.ts';
import { startedBy } from './event-sub-process-start.ts';

/** An embedded or event sub-process: done when nothing is left in it (BPMN 2.0.2, 13.3.4). */
export const subProcess: BpmnElement = {
  container: true,

  activate(turn, node, id) {
    const by = startedBy(turn, node, id);
    if (!by) return startScope(turn, node, id);
    startScope(turn, { ...node, starts: [] }, id);
    enterTriggered(turn, by.start, id, by.variables);
  },

  completing: disarmEventSubProcesses,

  empty(turn, _node, id) {
    if (turn.own(id)['restored'] !== true) complete(turn, id);
    else if (turn.own(id)['undo'] === undefined) run(turn, id, 'leave');
  },

  compensated: afterCompensation,
};

/** Starts an event sub-process in its scope, which keeps nothing else where the start interrupts. */
export function enterEventSubProcess(
  turn: Turn,
  start: Node,
  scope: InstanceId,
  interrupting: boolean,
  variables: Variables,
): void {
  if (interrupting) cancelChildren(turn, scope);
  const sub = start.parent;
  if (!sub) return;
  later(turn, scope, () => {
    countHandler(turn, scope, 1);
    enter(turn, sub, scope, { startedBy: start.id, brought: variables });
  });
  turn.scopes.set(scope, turn.steps);
}

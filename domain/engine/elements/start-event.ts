import { disarm } from '../event-arming.ts';
import { complete } from '../lifecycle.ts';
import type { BpmnElement, Node } from '../node.ts';
import { enterEventSubProcess } from './sub-process.ts';

const interrupts = (node: Node) => node.plan.interrupting !== false;

/**
 * A start event passes its token on. That of an event sub-process is armed by the scope around; when it happens, it ends
 * all else in that scope if it interrupts, and starts its sub-process (BPMN 2.0.2, 10.5.2, 13.5.4).
 */
export const startEvent: BpmnElement = {
  activate: (turn, _node, id) => complete(turn, id),

  triggered(turn, node, owner, _event, variables) {
    if (!node.parent?.plan.triggeredByEvent) return;
    if (interrupts(node)) disarmScope(turn, owner);
    enterEventSubProcess(turn, node, owner, interrupts(node), variables);
  },
};

/** Interrupted, a scope listens no more for its event sub-processes; what is at its boundary stays armed. */
function disarmScope(turn: Parameters<BpmnElement['activate']>[0], scope: string): void {
  for (const sub of turn.node(scope).eventSubProcesses) {
    for (const start of sub.starts) disarm(turn, scope, start.id);
  }
}

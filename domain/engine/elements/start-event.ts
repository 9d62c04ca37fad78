import { complete } from '../lifecycle.ts';
import type { BpmnElement, Node } from '../node.ts';
import { disarmEventSubProcesses } from '../scope-start.ts';
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
    if (interrupts(node)) disarmEventSubProcesses(turn, turn.node(owner), owner);
    enterEventSubProcess(turn, node, owner, interrupts(node), variables);
  },
};

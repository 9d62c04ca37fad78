import { armOne } from '../event-arming.ts';
import { complete } from '../lifecycle.ts';
import type { BpmnElement } from '../node.ts';
import { chosen } from './event-based-gateway.ts';
import { goOn, receive } from './intermediate-catch-event.ts';

/** Waits for its message; without one it waits to be told that it is done (BPMN 2.0.2, 10.3.3, 13.3.3). */
export const receiveTask: BpmnElement = {
  activate(turn, node, id) {
    if (turn.own(id)['triggered'] === true) return goOn(turn, node, id);
    if (node.message) armOne(turn, id, node, node.message);
    else turn.setOwn(id, { offered: true });
  },

  onEvent(turn, _node, id) {
    if (turn.event.type !== 'taskCompleted') return 'no such event here';
    complete(turn, id, turn.event.variables);
    return undefined;
  },

  triggered(turn, node, owner, _event, variables) {
    if (turn.node(owner) !== node) return chosen(turn, node, owner, variables);
    receive(turn, node, owner, variables);
  },
};

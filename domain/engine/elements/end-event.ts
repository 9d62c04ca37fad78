import { afterCompensation, throwEvents } from '../event-throw.ts';
import { complete } from '../lifecycle.ts';
import type { BpmnElement } from '../node.ts';

/** An end event consumes its token, after what it throws (BPMN 2.0.2, 10.5.3, 13.5.6). */
export const endEvent: BpmnElement = {
  activate(turn, node, id) {
    if (node.events.length === 0) complete(turn, id);
    else throwEvents(turn, node, id);
  },

  compensated: afterCompensation,
};

import { complete } from '../lifecycle.ts';
import type { BpmnElement } from '../node.ts';

/** An abstract task: nothing is said of its work, so it is done at once (BPMN 2.0.2, 13.3.3). */
export const task: BpmnElement = {
  activate: (turn, _node, id) => complete(turn, id),
};

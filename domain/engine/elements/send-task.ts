import { sendMessage } from '../event-throw.ts';
import { isDying } from '../instance-tree.ts';
import { attempt, complete } from '../lifecycle.ts';
import type { BpmnElement } from '../node.ts';
import { serviceTask } from './service-task.ts';

/** Sends its message when all else of the turn is placed; one that names a call makes it instead (BPMN 2.0.2, 10.3.3). */
export const sendTask: BpmnElement = {
  ...serviceTask,

  activate(turn, node, id) {
    const { message } = node;
    if (!message || node.plan.call) return serviceTask.activate(turn, node, id);
    turn.throw(() =>
      attempt(turn, id, 'activate', () => {
        if (!turn.find(id) || isDying(turn, id)) return;
        sendMessage(turn, node, id, message);
        if (turn.find(id) && !isDying(turn, id)) complete(turn, id);
      }),
    );
  },
};

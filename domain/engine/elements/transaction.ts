import { run } from '../lifecycle.ts';
import type { BpmnElement } from '../node.ts';
import { enterTriggered } from '../scope-start.ts';
import { cancel } from '../termination.ts';
import { subProcess } from './sub-process.ts';

/** A transaction is a sub-process that a cancel end event undoes and leaves by its cancel boundary event (BPMN 2.0.2, 10.3.5). */
export const transaction: BpmnElement = {
  ...subProcess,

  empty(turn, node, id) {
    if (turn.own(id)['cancelling'] !== true) subProcess.empty?.(turn, node, id);
  },

  compensated(turn, node, id) {
    if (turn.own(id)['cancelling'] !== true) return subProcess.compensated?.(turn, node, id);
    const boundary = node.boundaries.find(({ events }) => events.some(({ plan }) => plan.kind === 'cancel'));
    const scope = turn.scopeOf(id);
    if (!boundary && turn.own(id)['body'] !== true) {
      turn.setOwn(id, { noflow: true });
      return run(turn, id, 'leave');
    }
    cancel(turn, turn.own(id)['inner'] === true ? (turn.instance(id).parent ?? id) : id);
    if (boundary) enterTriggered(turn, boundary, scope, {});
    turn.scopes.set(scope, turn.steps);
  },
};

import { armOne, lookAtArmed } from '../event-arming.ts';
import type { InstanceId } from '../event.ts';
import { isTrue } from '../expression.ts';
import { attempt, begin, complete, run } from '../lifecycle.ts';
import type { BpmnElement, Node } from '../node.ts';
import { afterCompensation } from '../event-throw.ts';
import { armEventSubProcesses, disarmEventSubProcesses } from '../scope-start.ts';
import { cancelChildren } from '../termination.ts';
import type { Turn } from '../turn.ts';
import { scopeAt } from '../variables.ts';

/**
 * Performs what nothing leads to: all at once, or one after the other in the order of the file. Its completion condition
 * is looked at whenever something inside completes; once true, what still runs is cancelled, or waited for
 * (BPMN 2.0.2, 10.3.5, 13.3.5).
 */
export const adHocSubProcess: BpmnElement = {
  container: true,

  activate(turn, node, id) {
    armEventSubProcesses(turn, node, id);
    turn.scopes.set(id, turn.steps);
    if (node.plan.adHoc?.ordering !== 'sequential') for (const start of node.starts) begin(turn, start, id);
    else beginNext(turn, node, id);
    lookAtArmed(turn);
  },

  childLeft(turn, node, id) {
    if (turn.own(id)['restored'] === true || !node.condition) return;
    attempt(turn, id, 'proceed', () => {
      if (!isMet(turn, node, id)) return;
      turn.setOwn(id, { done: true });
      if (node.plan.adHoc?.cancelRemaining !== false) cancelChildren(turn, id);
    });
  },

  proceed: (turn, _node, id) => void turn.scopes.set(id, turn.steps),

  /** Its activities go on beside event sub-processes, which do not end it. */
  completing(turn, node, id) {
    const { restored, done, terminated } = turn.own(id);
    if (restored === true) return;
    const isOver = done === true || terminated === true;
    attempt(turn, id, 'proceed', () => {
      if (!isOver && (beginNext(turn, node, id) || (node.condition && !isMet(turn, node, id)))) return;
      disarmEventSubProcesses(turn, node, id);
    });
  },

  empty(turn, node, id) {
    if (turn.own(id)['restored'] === true) {
      if (turn.own(id)['undo'] === undefined) run(turn, id, 'leave');
      return;
    }
    const { done, terminated } = turn.own(id);
    if (done === true || terminated === true) complete(turn, id);
    else if (!beginNext(turn, node, id)) settle(turn, node, id);
  },

  triggered: (turn, _node, owner) => complete(turn, owner),

  compensated: afterCompensation,
};

/** Everything has been performed: done, unless the condition must still come true. */
function settle(turn: Turn, node: Node, id: InstanceId): void {
  const [condition] = node.events;
  if (!condition || isMet(turn, node, id)) complete(turn, id);
  else if (turn.own(id)['subs'] === undefined) armOne(turn, id, node, condition);
}

function isMet(turn: Turn, node: Node, id: InstanceId): boolean {
  return node.condition !== undefined && isTrue(node.condition(scopeAt(turn, id), turn.env), node.id);
}

function beginNext(turn: Turn, node: Node, id: InstanceId): boolean {
  if (node.plan.adHoc?.ordering !== 'sequential') return false;
  const next = (turn.own(id)['next'] as number | undefined) ?? 0;
  const start = node.starts[next];
  if (!start) return false;
  turn.setOwn(id, { next: next + 1 });
  begin(turn, start, id);
  return true;
}

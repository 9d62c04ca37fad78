import type { Json } from '../../json.ts';
import { valueAt } from '../data-mapping.ts';
import type { InstanceId } from '../event.ts';
import { isTrue } from '../expression.ts';
import { place, run } from '../lifecycle.ts';
import { loopOf, setLoop } from '../loop-variables.ts';
import type { BpmnElement, Node } from '../node.ts';
import type { Turn } from '../turn.ts';
import { scopeAt } from '../variables.ts';

/**
 * The body of an activity that repeats while its condition is true, tested before or after each time, up to its maximum
 * (BPMN 2.0.2, table 10.28). In the condition `loopCounter` is how often it has run.
 */
export const standardLoop: BpmnElement = {
  activate(turn, node, id) {
    setLoop(turn, id, { total: 0, opened: 0, completed: 0, terminated: 0 });
    const testBefore = node.loop?.plan.kind === 'standard' && node.loop.plan.testBefore;
    if (testBefore && !again(turn, node, id)) run(turn, id, 'leave');
    else iterate(turn, node, id);
  },

  innerLeaves(turn, node, id) {
    const loop = loopOf(turn, id);
    setLoop(turn, id, { ...loop, completed: loop.completed + 1 });
    return () => turn.push(() => turn.find(id) && run(turn, id, 'proceed'), turn.steps + 1);
  },

  proceed(turn, node, id) {
    if (turn.own(id)['cancelling'] === true) return;
    if (again(turn, node, id)) iterate(turn, node, id);
    else run(turn, id, 'leave');
  },

  compensated: (turn, node, id) => node.element.compensated?.(turn, node, id),
};

function iterate(turn: Turn, node: Node, id: InstanceId): void {
  const loop = loopOf(turn, id);
  setLoop(turn, id, { ...loop, total: loop.total + 1, opened: loop.opened + 1 });
  place(turn, node, id, { inner: true, index: loop.opened + 1 });
}

/** Whether another time is due: below the maximum and, where there is a condition, with it true. */
function again(turn: Turn, node: Node, id: InstanceId): boolean {
  const { completed } = loopOf(turn, id);
  const maximum = node.loop?.cardinality && Number(valueAt(turn, node.loop.cardinality, id));
  if (maximum !== undefined && completed >= maximum) return false;
  const condition = node.loop?.condition;
  if (!condition) return maximum !== undefined;
  const given: { [key: string]: Json } = { loopCounter: completed };
  return isTrue(condition(scopeAt(turn, id, given), turn.env), node.id);
}

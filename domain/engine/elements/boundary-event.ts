import { keepPlace } from '../compensation-records.ts';
import type { InstanceId } from '../event.ts';
import { complete, enter, later } from '../lifecycle.ts';
import type { BpmnElement, Node } from '../node.ts';
import { cancel } from '../termination.ts';
import type { Turn } from '../turn.ts';
import { setResults } from '../data-mapping.ts';

/**
 * An event at an activity's boundary is armed with the activity. When it happens the activity is cancelled, if the event
 * interrupts, and a token leaves by the event (BPMN 2.0.2, 10.5.4, 13.5.3).
 */
export const boundaryEvent: BpmnElement = {
  activate: (turn, _node, id) => complete(turn, id),

  triggered(turn, node, owner, _event, variables) {
    const scope = around(turn, owner);
    if (interrupts(node)) cancel(turn, owner);
    else keepPlace(turn, owner);
    later(turn, scope, () => {
      enter(turn, node, scope, undefined, (id) => setResults(turn, node, id, variables));
    });
    turn.scopes.set(scope, turn.steps);
  },
};

/** Errors and cancels always interrupt (BPMN 2.0.2, table 10.91). */
function interrupts(node: Node): boolean {
  const always = node.events.some(({ plan }) => plan.kind === 'error' || plan.kind === 'cancel');
  return always || node.plan.interrupting !== false;
}

function around(turn: Turn, owner: InstanceId): InstanceId {
  return turn.instance(owner).parent ?? owner;
}

import { arm, armOne, disarm, lookAtArmed } from '../event-arming.ts';
import type { InstanceId, Variables } from '../event.ts';
import { complete } from '../lifecycle.ts';
import type { BpmnElement, Node } from '../node.ts';
import { enterTriggered } from '../scope-start.ts';
import type { Turn } from '../turn.ts';

/**
 * Waits in the stead of the events and receive tasks behind it: the first that happens takes the token. One that starts a
 * process begins with the event that has happened; of the parallel kind it waits for the others too, in the same process
 * (BPMN 2.0.2, 10.6.6, 13.4.4).
 */
export const eventBasedGateway: BpmnElement = {
  activate(turn, node, id) {
    const { first, brought } = turn.own(id);
    const happened = node.outgoing.find(({ target }) => target.id === first)?.target;
    if (!happened || waitsForAll(node)) {
      for (const { target } of node.outgoing) if (target !== happened) listen(turn, target, id);
    }
    if (happened) chosen(turn, happened, id, (brought as Variables | undefined) ?? {});
    lookAtArmed(turn);
  },

  outgoing: () => [],
};

const waitsForAll = (node: Node) => node.plan.instantiate === true && node.plan.eventGatewayType === 'parallel';

function listen(turn: Turn, target: Node, id: InstanceId): void {
  if (target.message) armOne(turn, id, target, target.message);
  else arm(turn, id, target);
}

/** One of the gateway's events has happened: its branch goes on. */
export function chosen(turn: Turn, target: Node, gateway: InstanceId, variables: Variables): void {
  const node = turn.node(gateway);
  const scope = turn.scopeOf(gateway);
  const count = ((turn.own(gateway)['happened'] as number | undefined) ?? 0) + 1;
  const more = waitsForAll(node) && count < node.outgoing.length;
  disarm(turn, gateway, more ? target.id : undefined);
  turn.setOwn(gateway, { happened: count });
  enterTriggered(turn, target, scope, variables);
  if (!more) complete(turn, gateway);
}

import { arm, disarm, lookAtArmed } from './event-arming.ts';
import type { InstanceId, Variables } from './event.ts';
import { begin, enter, later } from './lifecycle.ts';
import type { Node } from './node.ts';
import type { Turn } from './turn.ts';
import { setAllLocal } from './variables.ts';

/** Begins a scope: its event sub-processes listen, then its start event gets a token, or all that nothing leads to. */
export function startScope(turn: Turn, node: Node, id: InstanceId): void {
  armEventSubProcesses(turn, node, id);
  for (const start of node.starts) begin(turn, start, id);
  turn.scopes.set(id, turn.steps);
  lookAtArmed(turn);
}

export function armEventSubProcesses(turn: Turn, node: Node, id: InstanceId): void {
  for (const sub of node.eventSubProcesses) {
    for (const start of sub.starts) arm(turn, id, start);
  }
}

/** A scope begins no further event sub-processes: it is interrupted, or its own work is done (BPMN 2.0.2, 13.5.4). */
export function disarmEventSubProcesses(turn: Turn, node: Node, id: InstanceId): void {
  for (const sub of node.eventSubProcesses) {
    for (const start of sub.starts) disarm(turn, id, start.id);
  }
}

/** Begins a scope at a start event, or an instantiating receive task or gateway, that has been triggered. */
export function startTriggered(turn: Turn, node: Node, id: InstanceId, start: Node, variables: Variables): void {
  armEventSubProcesses(turn, node, id);
  const gateway = start.incoming.find(({ source }) => source.plan.instantiate === true)?.source;
  if (!gateway) enterTriggered(turn, start, id, variables);
  else later(turn, id, () => enter(turn, gateway, id, { first: start.id, brought: variables }));
  lookAtArmed(turn);
}

/** Enters an event node whose event has happened: its variables are its own until its outputs are mapped. */
export function enterTriggered(turn: Turn, node: Node, scope: InstanceId, variables: Variables): void {
  later(turn, scope, () => {
    enter(turn, node, scope, { triggered: true }, (id) => setAllLocal(turn, id, variables));
  });
}

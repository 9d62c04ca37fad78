import { rememberReceived } from './correlation.ts';
import type { InstanceId, Variables } from './event.ts';
import { requireInputs } from './input-sets.ts';
import { addInstance } from './instance-tree.ts';
import { attempt } from './lifecycle.ts';
import type { Node } from './node.ts';
import { startScope, startTriggered } from './scope-start.ts';
import type { Turn } from './turn.ts';
import { byVariable, setAllLocal } from './variables.ts';

/** Starts a process of a plan as one more top process of the run, at `start` where one is named; `key` is its message's. */
export function startProcess(turn: Turn, start: Node, plan: number, variables: Variables, key?: string): void {
  const process = processOf(start);
  const id = addInstance(turn, process, undefined, plan, { top: true, silent: true });
  turn.setStatus(id, 'active');
  setAllLocal(turn, id, byVariable(turn, plan, variables));
  turn.setOwn(id, { start: start.id });
  const message = start.message ?? start.events.find(({ plan: { kind } }) => kind === 'message');
  if (message) rememberReceived(turn, id, message.plan.name ?? start.id, variables, key);
  attempt(turn, id, 'activate', () => beginProcess(turn, process, id));
  turn.scopes.set(id, turn.steps);
}

/** Begins a process where its instance says; what nothing triggers has its inputs from whoever starts it. */
export function beginProcess(turn: Turn, process: Node, id: InstanceId): void {
  const { start: startId } = turn.own(id);
  const start = typeof startId === 'string' && startId !== process.id ? turn.nodeOf(turn.instance(id).plan, startId) : process;
  const waits = start.events.length > 0 || start.message !== undefined || start.plan.type === 'receiveTask';
  const isTriggered = start !== process && (!process.starts.includes(start) || waits);
  if (isTriggered) return startTriggered(turn, process, id, start, {});
  requireInputs(turn, process, id);
  startScope(turn, start === process ? process : { ...process, starts: [start] }, id);
}

/** The process, or global task, that a node stands in. */
export function processOf(node: Node): Node {
  return node.parent ? processOf(node.parent) : node;
}

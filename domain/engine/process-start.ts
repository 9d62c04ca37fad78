import { rememberReceived } from './correlation.ts';
import type { Variables } from './event.ts';
import { addInstance } from './instance-tree.ts';
import { attempt } from './lifecycle.ts';
import type { Node } from './node.ts';
import { startScope, startTriggered } from './scope-start.ts';
import type { Turn } from './turn.ts';
import { setAllLocal } from './variables.ts';

/** Starts a process of a plan as one more top process of the run, at `start` where one is named. */
export function startProcess(turn: Turn, start: Node, plan: number, variables: Variables): void {
  const process = processOf(start);
  const id = addInstance(turn, process, undefined, plan, { top: true, silent: true });
  turn.setStatus(id, 'active');
  setAllLocal(turn, id, variables);
  turn.setOwn(id, { start: start.id });
  const message = start.message ?? start.events.find(({ plan: { kind } }) => kind === 'message');
  if (message) rememberReceived(turn, id, message.plan.name ?? start.id, variables);
  attempt(turn, id, 'activate', () => {
    if (start === process) startScope(turn, process, id);
    else if (process.starts.includes(start) && start.events.length === 0 && !start.message)
      startScopeAt(turn, process, id, start);
    else startTriggered(turn, process, id, start, {});
  });
  turn.scopes.set(id, turn.steps);
}

function startScopeAt(turn: Turn, process: Node, id: string, start: Node): void {
  startScope(turn, { ...process, starts: [start] }, id);
}

/** The process, or global task, that a node stands in. */
export function processOf(node: Node): Node {
  return node.parent ? processOf(node.parent) : node;
}

import type { InstanceId } from './event.ts';
import { enter, later, run } from './lifecycle.ts';
import { append, detach, firstOf } from './linked-list.ts';
import type { Flow, Node } from './node.ts';
import type { Turn } from './turn.ts';

const waitingList = (scope: InstanceId, node: Node) => `g/${scope}/${node.id}`;
const tokensKey = (scope: InstanceId, node: Node, flow: Flow) => `${scope}/${node.id}/${flow.plan.id}`;

/** A token has come to a joining gateway: it is counted on its flow, and the one instance that waits is looked at again. */
export function arriveAtJoin(turn: Turn, node: Node, scope: InstanceId, flow: Flow | undefined): void {
  if (!flow || node.incoming.length <= 1) return void enter(turn, node, scope);
  const key = tokensKey(scope, node, flow);
  const count = turn.draft.get('joins', key) ?? 0;
  turn.draft.put('joins', key, count + 1);
  const waiting = firstOf(turn.draft, waitingList(scope, node));
  if (waiting === undefined) open(turn, node, scope, isOld(turn) ? 1 : flowsWithTokens(turn, node, scope));
  else if (count === 0) {
    turn.setOwn(waiting, { filled: filledFlows(turn, waiting) + 1 });
    run(turn, waiting, 'activate');
  }
}

function open(turn: Turn, node: Node, scope: InstanceId, filled: number): void {
  enter(turn, node, scope, { filled }, (id) => append(turn.draft, waitingList(scope, node), id));
}

/** Incoming flows that have a token. */
export function filledFlows(turn: Turn, id: InstanceId): number {
  return (turn.own(id)['filled'] as number | undefined) ?? 0;
}

export function tokensOn(turn: Turn, node: Node, id: InstanceId, flow: Flow): number {
  return turn.draft.get('joins', tokensKey(turn.scopeOf(id), node, flow)) ?? 0;
}

/** Takes a token from each incoming flow that has one (or from those given), and ends the waiting. */
export function consume(turn: Turn, node: Node, id: InstanceId, flows: readonly Flow[] = node.incoming): Flow[] {
  const scope = turn.scopeOf(id);
  const taken: Flow[] = [];
  for (const flow of flows) {
    const key = tokensKey(scope, node, flow);
    const count = turn.draft.get('joins', key) ?? 0;
    if (count === 0) continue;
    taken.push(flow);
    if (count === 1) turn.draft.remove('joins', key);
    else turn.draft.put('joins', key, count - 1);
  }
  return taken;
}

/** Opens the next waiting instance where tokens are left on flows and none has been opened by a token that came meanwhile. */
export function surplus(turn: Turn, node: Node, id: InstanceId): void {
  const scope = turn.scopeOf(id);
  detach(turn.draft, waitingList(scope, node), id);
  const left = flowsWithTokens(turn, node, scope);
  if (left === 0) return;
  later(turn, scope, () => {
    if (isOld(turn)) return open(turn, node, scope, left);
    const still = flowsWithTokens(turn, node, scope);
    if (still > 0 && firstOf(turn.draft, waitingList(scope, node)) === undefined) open(turn, node, scope, still);
  });
}

function flowsWithTokens(turn: Turn, node: Node, scope: InstanceId): number {
  return node.incoming.filter((flow) => turn.draft.get('joins', tokensKey(scope, node, flow)) !== undefined).length;
}

const isOld = (turn: Turn) => turn.draft.rootValue('engineVersion') < 4;

/** Forgets the tokens of a gateway that is cancelled with its scope. */
export function dropTokens(turn: Turn, node: Node, id: InstanceId): void {
  const scope = turn.scopeOf(id);
  if (firstOf(turn.draft, waitingList(scope, node)) !== id) return;
  detach(turn.draft, waitingList(scope, node), id);
  for (const flow of node.incoming) turn.draft.remove('joins', tokensKey(scope, node, flow));
}

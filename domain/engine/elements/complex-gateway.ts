import type { InstanceId, Variables } from '../event.ts';
import { isTrue } from '../expression.ts';
import { arriveAtJoin, consume, dropTokens, surplus, tokensOn } from '../join.ts';
import { beginsNow, complete, send } from '../lifecycle.ts';
import type { BpmnElement, Flow, Node } from '../node.ts';
import { flowHolds, noFlow } from '../outgoing-flows.ts';
import type { Turn } from '../turn.ts';
import { filledBits, isHeldUp } from '../upstream.ts';
import { scopeAt } from '../variables.ts';

/**
 * Goes on when its activation condition is true over the tokens that have come (`activationCount`, and each flow's count
 * under the flow's id). Then it waits for the tokens still expected, as an inclusive join would, takes them, and starts
 * anew. In that reset its conditions are evaluated again, and its default flow is taken where none of them is true; a flow
 * that asks for nothing has had its token (BPMN 2.0.2, 13.4.5).
 */
export const complexGateway: BpmnElement = {
  arrive: arriveAtJoin,

  activate(turn, node, id) {
    if (node.incoming.length <= 1) complete(turn, id);
    else if (turn.own(id)['consumed'] !== undefined || !node.condition) turn.joins.set(id, turn.steps);
    else if (isTrue(node.condition(scopeAt(turn, id, attributes(turn, node, id, true)), turn.env), node.id))
      start(turn, node, id);
  },

  proceed(turn, node, id) {
    const consumed = turn.own(id)['consumed'];
    const taken = BigInt(typeof consumed === 'string' ? consumed : 0);
    if (isHeldUp(turn, node, id, filledBits(turn, node, id) | taken)) return;
    if (consumed === undefined) return start(turn, node, id);
    reset(turn, node, id, taken);
  },

  terminate: dropTokens,

  outgoing: (turn, node, id) =>
    node.incoming.length <= 1 ? chosenFlows(turn, node, id, { waitingForStart: true, activationCount: 1 }) : [],
};

function attributes(turn: Turn, node: Node, id: InstanceId, waitingForStart: boolean): Variables {
  const tokens = node.incoming.map((flow) => [flow.plan.id, tokensOn(turn, node, id, flow)] as const);
  const activationCount = tokens.reduce((sum, [, count]) => sum + count, 0);
  return { ...Object.fromEntries(tokens), activationCount, waitingForStart };
}

function start(turn: Turn, node: Node, id: InstanceId): void {
  const flows = chosenFlows(turn, node, id, attributes(turn, node, id, true));
  const consumed = filledBits(turn, node, id);
  beginsNow(turn, id);
  consume(turn, node, id);
  turn.setOwn(id, { consumed: String(consumed), filled: bitCount(filledBits(turn, node, id)) });
  for (const flow of flows) send(turn, flow, turn.scopeOf(id));
  turn.joins.set(id, turn.steps);
}

function reset(turn: Turn, node: Node, id: InstanceId, taken: bigint): void {
  const flows = flowsOfReset(turn, node, id);
  consume(
    turn,
    node,
    id,
    node.incoming.filter((_flow, index) => (taken & (1n << BigInt(index))) === 0n),
  );
  surplus(turn, node, id);
  for (const flow of flows) send(turn, flow, turn.scopeOf(id));
  complete(turn, id);
}

function flowsOfReset(turn: Turn, node: Node, id: InstanceId): Flow[] {
  const given = attributes(turn, node, id, false);
  const asking = node.outgoing.filter((flow) => flow !== node.defaultFlow && flow.condition !== undefined);
  const chosen = asking.filter((flow) => flowHolds(turn, flow, id, given));
  const isOld = turn.draft.rootValue('engineVersion') < 4;
  return chosen.length > 0 || asking.length === 0 || !node.defaultFlow || isOld ? chosen : [node.defaultFlow];
}

function chosenFlows(turn: Turn, node: Node, id: InstanceId, given: Variables): Flow[] {
  const { outgoing, defaultFlow } = node;
  const chosen = outgoing.filter((flow) => flow !== defaultFlow && flowHolds(turn, flow, id, given));
  if (chosen.length > 0 || outgoing.length === 0) return chosen;
  if (!defaultFlow) throw noFlow(node);
  return [defaultFlow];
}

function bitCount(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest > 0n; rest >>= 1n) count += Number(rest & 1n);
  return count;
}

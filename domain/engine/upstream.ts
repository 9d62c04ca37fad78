import type { InstanceId } from './event.ts';
import { childrenList } from './instance-tree.ts';
import { tokensOn } from './join.ts';
import { afterOf, firstOf } from './linked-list.ts';
import type { Node, Upstream } from './node.ts';
import type { Turn } from './turn.ts';

/**
 * For every node of a join's scope, the incoming flows of the join that a token there can reach without passing the join,
 * as bits by the flow's position: along flows alone (`surely`), and also by the boundary events of activities (`perhaps`).
 */
export function upstreamOf(join: Node): Upstream {
  join.upstream ??= { surely: reachOf(join, false), perhaps: reachOf(join, true) };
  return join.upstream;
}

function reachOf(join: Node, byBoundaries: boolean): Map<string, bigint> {
  const reach = new Map<string, bigint>();
  join.incoming.forEach((flow, index) => walkBack(reach, flow.source, join, 1n << BigInt(index), byBoundaries));
  return reach;
}

function walkBack(reach: Map<string, bigint>, from: Node, join: Node, bit: bigint, byBoundaries: boolean): void {
  const open = [from];
  for (let node = open.pop(); node; node = open.pop()) {
    const known = reach.get(node.id) ?? 0n;
    if (node === join || (known & bit) !== 0n) continue;
    reach.set(node.id, known | bit);
    for (const flow of node.incoming) open.push(flow.source);
    if (byBoundaries && node.host) open.push(node.host);
    for (const link of node.linkSources ?? []) open.push(link);
  }
}

/**
 * Whether a token elsewhere keeps an inclusive join waiting (BPMN 2.0.2, 13.4.3): it can reach an incoming flow that has
 * no token, and none that has one, without passing the join. That an activity's boundary event could bring a token to a
 * flow that has one lets nobody off: the activity may still complete. One such token is remembered, so that the join is looked at
 * again only when that has moved; those before it in the scope cannot hold the join up any more.
 */
export function isHeldUp(turn: Turn, join: Node, id: InstanceId, filled: bigint): boolean {
  const { perhaps, surely } = upstreamOf(join);
  const excusing = turn.draft.rootValue('engineVersion') >= 2 ? surely : perhaps;
  const list = childrenList(turn.scopeOf(id));
  const { lookedUpTo, lookedWith } = turn.own(id);
  const known = lookedWith === String(filled) && typeof lookedUpTo === 'string' && turn.find(lookedUpTo);
  let last: InstanceId | undefined;
  for (
    let at = known ? afterOf(turn.draft, list, lookedUpTo) : firstOf(turn.draft, list);
    at !== undefined;
    at = afterOf(turn.draft, list, at)
  ) {
    const { element } = turn.instance(at);
    const expected = at === id ? 0n : (perhaps.get(element) ?? 0n) & ~filled;
    if (expected !== 0n && ((excusing.get(element) ?? 0n) & filled) === 0n) {
      const blocks = (turn.own(at)['blocks'] as string[] | undefined) ?? [];
      if (!blocks.includes(id)) turn.setOwn(at, { blocks: [...blocks, id] });
      if (last !== undefined) turn.setOwn(id, { lookedUpTo: last, lookedWith: String(filled) });
      return true;
    }
    last = at;
  }
  return false;
}

/** The incoming flows that have a token, as bits by position. */
export function filledBits(turn: Turn, join: Node, id: InstanceId): bigint {
  let bits = 0n;
  join.incoming.forEach((flow, index) => {
    if (tokensOn(turn, join, id, flow) > 0) bits |= 1n << BigInt(index);
  });
  return bits;
}

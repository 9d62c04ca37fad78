import { list } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';
import type { Hit } from '../../check/rule.ts';

export const flowNotListed: Rule = {
  id: 'flow-not-listed',
  severity: 'warning',
  source: 'BPMN 2.0.2, 8.4.13 Sequence Flow',
  message: {
    zh: '“{element}”的 {property} 列表与连接它的顺序流不一致：请列出 {flow}，或删除该条目。',
    en: '“{element}” lists under {property} something else than the flows that join it: list {flow}, or remove the entry.',
  },
  find: ({ nodes, incoming, outgoing }) => {
    const listing = nodes.some((node) => list(node, 'incoming').length > 0 || list(node, 'outgoing').length > 0);
    return nodes.flatMap((node) => [
      ...mismatch(node, 'incoming', incoming(node), listing),
      ...mismatch(node, 'outgoing', outgoing(node), listing),
    ]);
  },
};

/** Where a file lists flows at all, each node has to list its own and no others. */
function mismatch(node: Moddle, property: string, flows: readonly Moddle[], listing: boolean): Hit[] {
  const listed = list(node, property);
  const wrong = [...flows.filter((flow) => listing && !listed.includes(flow)), ...listed.filter((flow) => !flows.includes(flow))];
  return wrong.map((flow) => hit(node, { property, flow: flow.id ?? '' }));
}

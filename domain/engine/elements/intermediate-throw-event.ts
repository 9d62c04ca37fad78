import { afterCompensation, throwEvents } from '../event-throw.ts';
import { Fault } from '../fault.ts';
import { complete, send } from '../lifecycle.ts';
import type { BpmnElement, Flow, Node } from '../node.ts';

/** Throws and goes on; a link goes on at its catching link of the same name in the same scope (BPMN 2.0.2, 10.5.4, 10.5.5.4). */
export const intermediateThrowEvent: BpmnElement = {
  activate(turn, node, id) {
    const link = node.events.find(({ plan }) => plan.kind === 'link');
    if (link) {
      const target = linkTarget(node, link.plan.name ?? '');
      const scope = turn.scopeOf(id);
      complete(turn, id);
      send(turn, { plan: { id: node.id, source: node.id, target: target.id }, source: node, target }, scope);
    } else if (node.events.length === 0) complete(turn, id);
    else throwEvents(turn, node, id);
  },

  compensated: afterCompensation,

  outgoing: (_turn, node) => (isLink(node) ? noFlows : node.outgoing),
};

const noFlows: Flow[] = [];
const isLink = (node: Node) => node.events.some(({ plan }) => plan.kind === 'link');

function linkTarget(node: Node, name: string): Node {
  const target = node.parent?.children.find(
    (other) =>
      other.plan.type === 'intermediateCatchEvent' && other.events.some(({ plan }) => plan.kind === 'link' && plan.name === name),
  );
  if (!target) throw new Fault('link', `${node.id}: 没有名为“${name}”的链接捕获事件 / no catching link named “${name}”`);
  return target;
}

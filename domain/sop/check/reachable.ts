import type { Moddle } from '../parse.ts';
import type { Diagram } from './diagram.ts';
import { containerOf, isA } from './element-kinds.ts';
import { linksOf } from './links.ts';
import { targetOf } from './references.ts';

/** Every node that a token may come to, whatever conditions say. */
export function reachableFrom({ nodes, nodesIn, incoming, outgoing, boundaries, associated }: Diagram): Set<Moddle> {
  const links = linksOf(nodes);
  const reached = new Set<Moddle>();
  const open = nodes.filter((node) => incoming(node).length === 0 && !isA('boundaryEvent')(node));
  for (let node = open.pop(); node; node = open.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    const next = [
      ...outgoing(node).map((flow) => targetOf(flow, 'targetRef')),
      ...boundaries(node),
      ...associated(node),
      ...nodesIn(node).filter((inside) => incoming(inside).length === 0),
      ...targetsOf(node, links),
    ];
    for (const one of next) if (one && containerOf(one)) open.push(one);
  }
  return reached;
}

function targetsOf(node: Moddle, links: ReturnType<typeof linksOf>): Moddle[] {
  const names = links.filter(({ event }) => event === node && isA('intermediateThrowEvent')(node)).map(({ name }) => name);
  return links.filter(({ name, level }) => names.includes(name) && level === containerOf(node)).map(({ event }) => event);
}

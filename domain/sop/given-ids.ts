import { elementsIn } from './elements-in.ts';
import { flag, list, text, typeOf } from './moddle-access.ts';
import type { Moddle } from './parse.ts';

/**
 * Gives an id to each sequence flow, and to each flow node that a run reaches without one, that was left without: only what is
 * referred to needs an id of its own (BPMN 2.0.2, 8.3.1). A node that nothing but a flow could reach stays as it is.
 */
export function giveIds(definitions: Moddle): void {
  for (const container of elementsIn(definitions)) {
    const inside = list(container, 'flowElements');
    const nodes = inside.filter((one) => typeOf(one) !== 'sequenceFlow');
    const entered = typeOf(container) === 'adHocSubProcess' || !nodes.some((one) => typeOf(one) === 'startEvent');
    for (const [index, one] of inside.entries()) {
      if (one.id !== undefined) continue;
      const type = typeOf(one);
      if (type === 'sequenceFlow') one.id = `${idOf(one, 'sourceRef')}->${idOf(one, 'targetRef')}#${index}`;
      else if (isNode(type) && (entered || needsNoFlow(one))) one.id = `${type}@${container.id ?? ''}#${index}`;
    }
  }
}

const isNode = (type: string) => /(?:Event|Task|Gateway|Process|Activity)$|^(?:task|transaction)$/.test(type);

/** Start events, boundary events and event sub-processes. */
const needsNoFlow = (node: Moddle) =>
  ['startEvent', 'boundaryEvent'].includes(typeOf(node)) || flag(node, 'triggeredByEvent') === true;

function idOf(flow: Moddle, end: 'sourceRef' | 'targetRef'): string {
  const node = flow[end];
  return text(typeof node === 'object' ? (node as Moddle) : undefined, 'id') ?? '';
}

import { isA } from '../../check/element-kinds.ts';
import { child, list } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const nodeInTwoLanes: Rule = {
  id: 'node-in-two-lanes',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.8 Lanes',
  message: {
    zh: '“{element}”同时在两条泳道里：请只留在一条泳道。',
    en: '"{element}" stands in two lanes: keep it in one.',
  },
  find: ({ elements }) => {
    const leaves = elements.filter((element) => isA('lane')(element) && !child(element, 'childLaneSet'));
    const sets = Map.groupBy(leaves, (lane) => lane.$parent);
    const twice = [...sets.values()].flatMap((lanes) => {
      const nodes = lanes.flatMap((lane) => list(lane, 'flowNodeRef'));
      return nodes.filter((node, index) => nodes.indexOf(node) < index);
    });
    return new Set(twice);
  },
};

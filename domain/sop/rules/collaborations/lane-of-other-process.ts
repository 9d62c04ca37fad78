import { isA, processOf } from '../../check/element-kinds.ts';
import { list } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const laneOfOtherProcess: Rule = {
  id: 'lane-of-other-process',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.8 Lanes',
  message: {
    zh: '泳道“{element}”列出的 {node} 属于另一个流程：请改正。',
    en: 'The lane "{element}" lists {node}, which belongs to another process: correct it.',
  },
  find: ({ elements }) =>
    elements.filter(isA('lane')).flatMap((lane) =>
      list(lane, 'flowNodeRef')
        .filter((node) => processOf(node) !== undefined && processOf(node) !== processOf(lane))
        .map((node) => hit(lane, { node: node.id ?? '' })),
    ),
};

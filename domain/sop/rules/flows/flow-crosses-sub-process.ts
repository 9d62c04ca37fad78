import { isNode, containerOf, processOf } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const flowCrossesSubProcess: Rule = {
  id: 'flow-crosses-sub-process',
  severity: 'error',
  source: 'BPMN 2.0.2, 7.6 Flow Object Connection Rules',
  message: {
    zh: '顺序流“{element}”穿过了子流程的边界：请连到子流程本身，或在子流程内另画。',
    en: 'The sequence flow "{element}" crosses the border of a sub-process: connect it to the sub-process itself, or keep it inside.',
  },
  find: ({ flows }) =>
    flows.filter((flow) => {
      const [source, target] = [targetOf(flow, 'sourceRef'), targetOf(flow, 'targetRef')];
      if (!source || !target || !isNode(source) || !isNode(target)) return false;
      return processOf(source) === processOf(target) && containerOf(source) !== containerOf(target);
    }),
};

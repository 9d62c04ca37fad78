import { isA } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const processInTwoPools: Rule = {
  id: 'process-in-two-pools',
  severity: 'warning',
  source: 'BPMN 2.0.2, 9.3 Pool and Participant',
  message: {
    zh: '流程“{element}”同时在两个泳池里：请只留在一个泳池。',
    en: 'The process "{element}" is shown in two pools: keep it in one.',
  },
  find: ({ elements, processes }) =>
    processes.filter(
      (process) => elements.filter((element) => isA('participant')(element) && element['processRef'] === process).length > 1,
    ),
};

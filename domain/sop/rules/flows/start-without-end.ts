import { isA } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const startWithoutEnd: Rule = {
  id: 'start-without-end',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.3 End Event',
  message: {
    zh: '“{element}”有开始事件而没有结束事件：请补上结束事件。',
    en: '"{element}" has a start event but no end event: add one.',
  },
  find: ({ elements, nodesIn }) =>
    elements
      .filter((element) => isA('process', 'subProcess', 'transaction')(element))
      .filter((level) => nodesIn(level).some(isA('startEvent')) && !nodesIn(level).some(isA('endEvent'))),
};

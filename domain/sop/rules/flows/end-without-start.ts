import { isA } from '../../check/element-kinds.ts';
import { flag } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const endWithoutStart: Rule = {
  id: 'end-without-start',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.2 Start Event',
  message: {
    zh: '“{element}”有结束事件而没有开始事件：请补上开始事件。',
    en: '"{element}" has an end event but no start event: add one.',
  },
  find: ({ elements, nodesIn }) =>
    elements
      .filter((element) => isA('process', 'subProcess', 'transaction')(element))
      .filter((level) => nodesIn(level).some(isA('endEvent')) && !nodesIn(level).some(begins)),
};

/** What begins a level: a start event, or what instantiates the process in its stead. */
const begins = (node: Moddle) => isA('startEvent')(node) || flag(node, 'instantiate') === true;

import { isA } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';
import { text } from '../../moddle-access.ts';

export const scriptFormatMissing: Rule = {
  id: 'script-format-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks, Script Task',
  ofRun: true,
  message: {
    zh: '脚本任务“{element}”有脚本而没有写明语言：请写上 scriptFormat。',
    en: 'The script task "{element}" has a script but does not say its language: write its scriptFormat.',
  },
  find: ({ nodes }) =>
    nodes.filter(
      (node) => isA('scriptTask')(node) && text(node, 'script') !== undefined && text(node, 'scriptFormat') === undefined,
    ),
};

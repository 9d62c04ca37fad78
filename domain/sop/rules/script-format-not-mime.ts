import { isA } from '../check/element-kinds.ts';
import { hit, type Rule } from '../check/rule.ts';
import { text } from '../moddle-access.ts';

export const scriptFormatNotMime: Rule = {
  id: 'script-format-not-mime',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks, Script Task',
  message: {
    zh: '脚本任务“{element}”的 scriptFormat“{format}”不是 MIME 类型：请写成 text/feel 这样的形式。',
    en: 'The scriptFormat "{format}" of the script task "{element}" is no MIME type: write one, such as text/feel.',
  },
  find: ({ elements }) =>
    elements.filter(isA('scriptTask', 'globalScriptTask')).flatMap((task) => {
      const format = text(task, isA('scriptTask')(task) ? 'scriptFormat' : 'scriptLanguage')?.trim();
      return format === undefined || mime.test(format) || format.toLowerCase() === 'feel' ? [] : [hit(task, { format })];
    }),
};

const mime = /^[\w.+-]+\/[\w.+-]+(?:\s*;.*)?$/;

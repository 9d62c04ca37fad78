import { isA } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { text } from '../../moddle-access.ts';

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
      return format === undefined || mime.test(format) || wonted.has(format.toLowerCase()) ? [] : [hit(task, { format })];
    }),
};

/** A MIME type, or a language's address. */
const mime = /^[\w.+:-]+\/\S+(?:\s*;.*)?$/;

/** Short names of languages, which engines take in place of a MIME type. */
const wonted = new Set(
  'feel juel groovy javascript ecmascript js typescript python jython ruby jruby java mvel drools kotlin scala clojure php perl lua xpath xquery sql bash shell powershell'.split(
    ' ',
  ),
);

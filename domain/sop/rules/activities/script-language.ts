import { isSop } from '../../check/is-sop.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { unnamedLanguage } from '../../compile-work.ts';

/** Said of our own SOPs and of what is uploaded as one: the standard lets a script be in any language. */
export const scriptLanguage: Rule = {
  id: 'script-language',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks, Script Task; docs/guide: SOP files',
  ofRun: true,
  message: {
    zh: '脚本任务“{element}”的语言是 {language}，这里只执行 FEEL，流程到此会停下：请改写为 FEEL，或把流程标为不可执行。',
    en: 'The script task "{element}" is written in {language}; FEEL alone is run here, and a run would stop at it: write it anew in FEEL, or mark the process as not executable.',
  },
  find: ({ definitions, plan, known: { sops } }) =>
    Object.values(isSop(definitions) || sops ? plan.elements : {}).flatMap(({ id, script }) =>
      script?.foreign === undefined || script.foreign === unnamedLanguage ? [] : [hit(id, { language: script.foreign })],
    ),
};

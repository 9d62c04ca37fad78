import { isSop } from '../check/is-sop.ts';
import { hit, type Rule } from '../check/rule.ts';

export const scriptLanguage: Rule = {
  id: 'script-language',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks',
  message: {
    zh: '脚本任务“{element}”的语言是 {language}，这里只执行 FEEL：请改写。',
    en: 'The script task "{element}" is written in {language}; FEEL alone is run here: write it anew.',
  },
  find: ({ definitions, plan }) =>
    Object.values(isSop(definitions) ? plan.elements : {}).flatMap(({ id, script }) =>
      script?.foreign === undefined ? [] : [hit(id, { language: script.foreign })],
    ),
};

import { hit, type Rule } from '../check/rule.ts';

export const scriptMissing: Rule = {
  id: 'script-missing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.3 Tasks',
  message: {
    zh: '脚本任务“{element}”没有脚本，会直接通过。',
    en: 'The script task "{element}" has no script and is passed through at once.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements)
      .filter(({ type, script }) => /[sS]criptTask$/.test(type) && !script)
      .map(({ id }) => hit(id, {})),
};

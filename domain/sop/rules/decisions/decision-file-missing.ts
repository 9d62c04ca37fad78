import { hit, type Rule } from '../../check/rule.ts';

export const decisionFileMissing: Rule = {
  id: 'decision-file-missing',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.3 Business Rule Task',
  message: {
    zh: '“{element}”的决策表“{file}”不在 SOP 的文件里：请一并放入。',
    en: 'The decision model "{file}" of "{element}" is not among the SOP’s files: add it.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements).flatMap(({ id, decision }) =>
      decision?.ref === undefined || Object.hasOwn(plan.decisions, decision.ref) ? [] : [hit(id, { file: decision.ref })],
    ),
};

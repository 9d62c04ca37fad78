import { hit, type Rule } from '../../check/rule.ts';

export const dutyWithoutSteps: Rule = {
  id: 'duty-without-steps',
  severity: 'error',
  source: 'ISO 13485, 5.5.1 Responsibility and authority',
  message: {
    zh: '“{element}”的职责规则没有写任何步骤：请写上 steps。',
    en: 'A duty of "{element}" names no step: write its steps.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements)
      .filter(({ person }) => person?.duties.some(({ steps }) => steps.length === 0))
      .map(({ id }) => hit(id, {})),
};

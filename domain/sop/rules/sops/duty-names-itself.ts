import { hit, type Rule } from '../../check/rule.ts';

export const dutyNamesItself: Rule = {
  id: 'duty-names-itself',
  severity: 'error',
  source: 'ISO 13485, 5.5.1 Responsibility and authority',
  message: {
    zh: '“{element}”的职责规则写了它自己：请改为写别的步骤。',
    en: 'A duty of "{element}" names that step itself: name other steps.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements)
      .filter(({ id, person }) => person?.duties.some(({ steps }) => steps.includes(id)))
      .map(({ id }) => hit(id, {})),
};

import { hit, type Rule } from '../../check/rule.ts';

export const roleUnknown: Rule = {
  id: 'role-unknown',
  severity: 'error',
  source: 'ISO 13485, 5.5.1 Responsibility and authority',
  message: {
    zh: '“{element}”写的角色“{role}”不存在：请从角色列表中选择，或先新建。',
    en: 'There is no role "{role}", which "{element}" names: choose one of the roles there are, or create it first.',
  },
  find: ({ plan, known: { roles } }) => {
    if (!roles) return [];
    return Object.values(plan.elements).flatMap(({ id, person, starters = [] }) => {
      const named = new Set([...(person?.roles ?? []), ...(person?.signature?.roles ?? []), ...starters]);
      return [...named].filter((role) => !roles.has(role)).map((role) => hit(id, { role }));
    });
  },
};

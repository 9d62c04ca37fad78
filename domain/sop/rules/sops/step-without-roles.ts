import { isSop } from '../../check/is-sop.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const stepWithoutRoles: Rule = {
  id: 'step-without-roles',
  severity: 'warning',
  source: 'ISO 13485, 6.2 Human resources',
  message: {
    zh: '“{element}”没有写谁来做：请写上角色、泳道或指定人员。',
    en: '"{element}" does not say who does it: name roles, a lane or a person.',
  },
  find: ({ definitions, plan }) =>
    Object.values(isSop(definitions) ? plan.elements : {})
      .filter(({ person }) => person && person.roles.length === 0 && !person.assignee && person.candidates.length === 0)
      .map(({ id }) => hit(id, {})),
};

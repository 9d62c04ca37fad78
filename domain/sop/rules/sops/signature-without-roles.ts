import { hit, type Rule } from '../../check/rule.ts';

export const signatureWithoutRoles: Rule = {
  id: 'signature-without-roles',
  severity: 'warning',
  source: '21 CFR 11.10(g), 11.50',
  message: {
    zh: '“{element}”的签名没有写角色，任何能做这一步的人都可签：请写上 roles。',
    en: 'The signature of "{element}" names no role, so that whoever may do the step may sign: write its roles.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements)
      .filter(({ person }) => person?.signature?.roles.length === 0)
      .map(({ id }) => hit(id, {})),
};

import { hit, type Rule } from '../../check/rule.ts';

export const signatureWithoutMeaning: Rule = {
  id: 'signature-without-meaning',
  severity: 'error',
  source: '21 CFR 11.50(a)(3)',
  message: {
    zh: '“{element}”的签名没有写含义：请写上 meaning，如“审核”“批准”。',
    en: 'The signature of "{element}" has no meaning: write one, such as review or approval.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements)
      .filter(({ person }) => person?.signature?.meaning.zh === '')
      .map(({ id }) => hit(id, {})),
};

import { hit, type Rule } from '../../check/rule.ts';

export const recordActUnknown: Rule = {
  id: 'record-act-unknown',
  severity: 'error',
  source: '21 CFR 820.40',
  message: {
    zh: '“{element}”要做的记录操作 {act} 不存在：请从记录操作表中选择。',
    en: 'There is no record act {act}, which "{element}" asks for: choose one of the acts there are.',
  },
  find: ({ plan, known: { acts } }) => {
    if (!acts) return [];
    return Object.values(plan.elements).flatMap(({ id, records = [] }) =>
      records
        .map(({ noun, act }) => `${noun}.${act}`)
        .filter((act) => !acts.has(act))
        .map((act) => hit(id, { act })),
    );
  },
};

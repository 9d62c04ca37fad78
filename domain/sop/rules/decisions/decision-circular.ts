import { refusedModels } from '../../check/models.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const decisionCircular: Rule = {
  id: 'decision-circular',
  severity: 'error',
  source: 'DMN 1.5, 6.2',
  message: {
    zh: '决策模型 {element} 不能执行：{reason}。',
    en: 'The decision model {element} cannot run: {reasonEn}.',
  },
  find: ({ plan }) => refusedModels(plan, ['dmn-circular']).map(({ file, zh, en }) => hit(file, { reason: zh, reasonEn: en })),
};

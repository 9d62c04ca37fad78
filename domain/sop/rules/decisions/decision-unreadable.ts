import { refusedModels } from '../../check/models.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const decisionUnreadable: Rule = {
  id: 'decision-unreadable',
  severity: 'error',
  source: 'DMN 1.5, 6.2',
  message: {
    zh: '决策模型 {element} 读不出来：{reason}。',
    en: 'The decision model {element} cannot be read: {reasonEn}.',
  },
  find: ({ plan }) =>
    refusedModels(plan, ['dmn-xml', 'dmn-size']).map(({ file, zh, en }) => hit(file, { reason: zh, reasonEn: en })),
};

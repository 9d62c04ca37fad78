import { refusedModels } from '../../check/models.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const decisionImportsItself: Rule = {
  id: 'decision-imports-itself',
  severity: 'error',
  source: 'DMN 1.5, 6.2',
  message: {
    zh: '决策模型 {element} 不能执行：{reason}，请去掉该导入。',
    en: 'The decision model {element} cannot run: {reasonEn}; remove that import.',
  },
  find: ({ plan }) => refusedModels(plan, ['dmn-import']).map(({ file, zh, en }) => hit(file, { reason: zh, reasonEn: en })),
};

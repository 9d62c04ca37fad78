import { modelsOf } from '../../check/models.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { checkModel, isDmnRefusal } from '../../../dmn/index.ts';

export const decisionFaulty: Rule = {
  id: 'decision-faulty',
  severity: 'warning',
  source: 'DMN 1.5, 10.3 FEEL',
  message: {
    zh: '决策模型 {file} 的“{element}”有错：{reason}',
    en: 'The decision "{element}" of the model {file} is faulty: {reasonEn}',
  },
  find: ({ plan }) =>
    [...modelsOf(plan)].flatMap(([file, model]) =>
      isDmnRefusal(model)
        ? []
        : checkModel(model).map(({ decision, message }) => hit(decision, { file, reason: message.zh, reasonEn: message.en })),
    ),
};

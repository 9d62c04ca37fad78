import { modelsOf } from '../../check/models.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { findDecision, isDmnRefusal } from '../../../dmn/index.ts';

export const decisionUnknown: Rule = {
  id: 'decision-unknown',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.3 Business Rule Task',
  message: {
    zh: '决策模型 {file} 里没有“{decision}”，而“{element}”要用它：请改正。',
    en: 'The decision model {file} has no "{decision}", which "{element}" asks for: correct it.',
  },
  find: ({ plan }) => {
    const models = modelsOf(plan);
    return Object.values(plan.elements).flatMap(({ id, decision }) => {
      const model = decision?.ref === undefined ? undefined : models.get(decision.ref);
      if (!decision || !model || isDmnRefusal(model) || findDecision(model, decision.decision)) return [];
      return [hit(id, { file: decision.ref ?? '', decision: decision.decision })];
    });
  },
};

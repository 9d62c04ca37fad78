import { hit, type Rule } from '../../check/rule.ts';

export const multiInstanceBoth: Rule = {
  id: 'multi-instance-both',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.8 Loop Characteristics',
  message: {
    zh: '多实例活动“{element}”既有次数又有集合，只按集合执行：请删除次数。',
    en: 'The multi-instance activity "{element}" has both a cardinality and a collection; the collection counts: remove the cardinality.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements)
      .filter(({ loop }) => loop?.kind === 'multiInstance' && loop.cardinality && loop.collection)
      .map(({ id }) => hit(id, {})),
};

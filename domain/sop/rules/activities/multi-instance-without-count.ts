import { hit, type Rule } from '../../check/rule.ts';

export const multiInstanceWithoutCount: Rule = {
  id: 'multi-instance-without-count',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.8 Loop Characteristics',
  ofRun: 'missing',
  message: {
    zh: '多实例活动“{element}”既没有次数也没有集合：请写上 loopCardinality 或集合。',
    en: 'The multi-instance activity "{element}" has neither a cardinality nor a collection: write one of them.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements)
      .filter(({ loop }) => loop?.kind === 'multiInstance' && !loop.cardinality && !loop.collection)
      .map(({ id }) => hit(id, {})),
};

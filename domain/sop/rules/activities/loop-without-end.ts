import { hit, type Rule } from '../../check/rule.ts';

export const loopWithoutEnd: Rule = {
  id: 'loop-without-end',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.3.8 Loop Characteristics',
  ofRun: true,
  message: {
    zh: '循环活动“{element}”既没有条件也没有次数上限，只会执行一次：请写上 loopCondition。',
    en: 'The loop activity "{element}" has neither a condition nor a maximum and runs once only: write a loopCondition.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements)
      .filter(({ loop }) => loop?.kind === 'standard' && !loop.condition && !loop.maximum)
      .map(({ id }) => hit(id, {})),
};

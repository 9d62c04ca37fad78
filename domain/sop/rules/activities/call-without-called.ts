import { hit, type Rule } from '../../check/rule.ts';

export const callWithoutCalled: Rule = {
  id: 'call-without-called',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.6 Call Activity',
  ofRun: 'missing',
  message: {
    zh: '调用活动“{element}”没有写明调用哪个流程：请写上 calledElement。',
    en: 'The call activity "{element}" does not say what it calls: write its calledElement.',
  },
  find: ({ plan }) =>
    Object.values(plan.elements)
      .filter(({ type, called }) => type === 'callActivity' && !called?.element && called?.sop === undefined)
      .map(({ id }) => hit(id, {})),
};

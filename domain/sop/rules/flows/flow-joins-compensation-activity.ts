import { isHandler } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const flowJoinsCompensationActivity: Rule = {
  id: 'flow-joins-compensation-activity',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.7 Compensation',
  message: {
    zh: '顺序流“{element}”连着一个补偿活动：补偿活动只能由关联线连到补偿边界事件。',
    en: 'The sequence flow "{element}" joins a compensation activity, which only an association with a compensation boundary event may lead to.',
  },
  find: ({ flows }) =>
    flows.filter((flow) =>
      ['sourceRef', 'targetRef'].some((property) => {
        const end = targetOf(flow, property);
        return end !== undefined && isHandler(end);
      }),
    ),
};

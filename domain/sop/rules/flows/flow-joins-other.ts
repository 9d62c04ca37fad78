import { isChoreographyActivity, isNode } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const flowJoinsOther: Rule = {
  id: 'flow-joins-other',
  severity: 'error',
  source: 'BPMN 2.0.2, 8.4.13 Sequence Flow',
  message: {
    zh: '顺序流“{element}”的一端是 {type}：顺序流只能连接活动、网关和事件。',
    en: 'The sequence flow "{element}" ends at a {type}: it may join activities, gateways and events only.',
  },
  find: ({ flows }) =>
    flows.flatMap((flow) =>
      ['sourceRef', 'targetRef'].flatMap((property) => {
        const one = targetOf(flow, property);
        return !one || isNode(one) || isChoreographyActivity(one) ? [] : [hit(flow, { type: typeOf(one) })];
      }),
    ),
};

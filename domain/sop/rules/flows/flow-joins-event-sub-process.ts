import { isEventSubProcess } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';

export const flowJoinsEventSubProcess: Rule = {
  id: 'flow-joins-event-sub-process',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.5 Sub-Processes',
  message: {
    zh: '顺序流“{element}”连着一个事件子流程：事件子流程只由它的开始事件触发，不能有流入和流出。',
    en: 'The sequence flow "{element}" joins an event sub-process, which only its start event may trigger: it has no flows in or out.',
  },
  find: ({ flows }) =>
    flows.filter((flow) => ['sourceRef', 'targetRef'].some((property) => isEventSubProcess(targetOf(flow, property)))),
};

import { isSubProcess, isA, isEventSubProcess } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const subProcessSeveralStarts: Rule = {
  id: 'sub-process-several-starts',
  severity: 'error',
  source: 'BPMN 2.0.2, 13.3.4 Sub-Process',
  message: {
    zh: '子流程“{element}”有 {count} 个开始事件，只有一个会启动：请只保留一个，用并行网关分支。',
    en: 'The sub-process "{element}" has {count} start events, of which only one begins: keep one, and branch behind it with a parallel gateway.',
  },
  find: ({ nodes, nodesIn }) =>
    nodes
      .filter((node) => isSubProcess(node) && !isEventSubProcess(node) && !isA('adHocSubProcess')(node))
      .flatMap((process) => {
        const count = nodesIn(process).filter(isA('startEvent')).length;
        return count < 2 ? [] : [hit(process, { count: String(count) })];
      }),
};

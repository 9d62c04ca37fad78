import { isA } from '../../check/element-kinds.ts';
import { calledName } from '../../called-name.ts';
import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const callOfOther: Rule = {
  id: 'call-of-other',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.6 Call Activity',
  message: {
    zh: '调用活动“{element}”调用的 {called} 是 {type}：只能调用流程或全局任务。',
    en: 'The call activity "{element}" calls {called}, which is a {type}: processes and global tasks alone can be called.',
  },
  find: ({ nodes, byId }) =>
    nodes.filter(isA('callActivity')).flatMap((node) => {
      const { id: called = '', imported } = calledName(node) ?? {};
      const target = imported === undefined ? byId.get(called) : undefined;
      return !target || target === node || typeOf(target) === 'process' || typeOf(target).startsWith('global')
        ? []
        : [hit(node, { called, type: typeOf(target) })];
    }),
};

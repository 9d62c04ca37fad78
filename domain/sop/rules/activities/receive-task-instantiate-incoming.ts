import { isA } from '../../check/element-kinds.ts';
import { flag } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const receiveTaskInstantiateIncoming: Rule = {
  id: 'receive-task-instantiate-incoming',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.3.3 Tasks',
  message: {
    zh: '启动流程的接收任务“{element}”不能有流入。',
    en: 'The receive task "{element}" instantiates the process and may have no incoming flow.',
  },
  find: ({ nodes, incoming }) =>
    nodes.filter((node) => isA('receiveTask')(node) && flag(node, 'instantiate') === true && incoming(node).length > 0),
};

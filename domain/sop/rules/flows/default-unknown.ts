import { danglingId } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const defaultUnknown: Rule = {
  id: 'default-unknown',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.6.2 Exclusive Gateway',
  message: {
    zh: '“{element}”的默认流 {flow} 不存在：请改为它的一条流出。',
    en: 'The default flow {flow} of "{element}" does not exist: name one of its outgoing flows.',
  },
  find: ({ nodes }) =>
    nodes.flatMap((node) => {
      const flow = danglingId(node, 'default');
      return flow === undefined ? [] : [hit(node, { flow })];
    }),
};

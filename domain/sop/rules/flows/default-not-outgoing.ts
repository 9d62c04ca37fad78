import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const defaultNotOutgoing: Rule = {
  id: 'default-not-outgoing',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.6.2 Exclusive Gateway',
  message: {
    zh: '“{element}”的默认流 {flow} 不是它的流出：请改为它的一条流出。',
    en: 'The default flow {flow} of "{element}" is none of its outgoing flows: name one of those.',
  },
  find: ({ nodes, outgoing }) =>
    nodes.flatMap((node) => {
      const flow = targetOf(node, 'default');
      return !flow || outgoing(node).includes(flow) ? [] : [hit(node, { flow: flow.id ?? '' })];
    }),
};

import { typeOf } from '../../moddle-access.ts';
import { hit, type Rule } from '../../check/rule.ts';

export const nodeWithoutId: Rule = {
  id: 'node-without-id',
  severity: 'error',
  source: 'BPMN 2.0.2, 8.3.1 Base Element',
  message: {
    zh: '有一个没有编号的 {type}，任何流都到不了它：请给它一个编号。',
    en: 'A {type} has no id, so that no flow can reach it: give it one.',
  },
  find: ({ nodes }) => nodes.filter(({ id }) => id === undefined).map((node) => hit(node, { type: typeOf(node) })),
};

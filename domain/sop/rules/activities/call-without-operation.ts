import { ours, text } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const callWithoutOperation: Rule = {
  id: 'call-without-operation',
  severity: 'error',
  source: 'docs/guide: SOP files',
  message: {
    zh: '“{element}”的外部调用没有写 operation：请写上要调用的操作。',
    en: 'The outside call of "{element}" names no operation: write the one to call.',
  },
  find: ({ nodes }) => nodes.filter((node) => ours(node, 'call').some((call) => text(call, 'operation') === undefined)),
};

import { hit, type Rule } from '../../check/rule.ts';

export const contentUnread: Rule = {
  id: 'content-unread',
  severity: 'warning',
  source: 'BPMN 2.0.2, 15 Exchange Formats',
  message: {
    zh: '“{element}”不是此处可用的 BPMN 元素，没有被读入：请检查拼写和位置。',
    en: '"{element}" is no element of BPMN that may stand here and was not read: check its spelling and its place.',
  },
  find: ({ faults }) => faults.filter(({ kind }) => kind === 'child-unknown').map(({ part }) => hit(part, {})),
};

import { kindsOf, hasKind } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const linkBesideOther: Rule = {
  id: 'link-beside-other',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '“{element}”除链接外还有别的事件：链接事件只能单独使用。',
    en: '"{element}" has other events beside its link: a link stands alone.',
  },
  find: ({ nodes }) => nodes.filter((event) => hasKind(event, 'link') && kindsOf(event).length > 1),
};

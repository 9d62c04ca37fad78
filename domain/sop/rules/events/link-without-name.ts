import { linksOf } from '../../check/links.ts';
import type { Rule } from '../../check/rule.ts';

export const linkWithoutName: Rule = {
  id: 'link-without-name',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '链接事件“{element}”没有名称，只能与另一个没有名称的链接配对：请给两端写上相同的链接名称。',
    en: 'The link event "{element}" has no name and can be paired only with another that has none: give both ends the name of their link.',
  },
  find: ({ nodes }) =>
    linksOf(nodes)
      .filter(({ name }) => name === '')
      .map(({ event }) => event),
};

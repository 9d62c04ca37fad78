import { linksOf } from '../check/links.ts';
import type { Rule } from '../check/rule.ts';

export const linkWithoutName: Rule = {
  id: 'link-without-name',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '链接事件“{element}”没有名称，无法配对：请写上链接名称。',
    en: 'The link event "{element}" has no name and cannot be paired: name its link.',
  },
  find: ({ nodes }) =>
    linksOf(nodes)
      .filter(({ name }) => name === '')
      .map(({ event }) => event),
};

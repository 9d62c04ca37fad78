import { isA } from '../../check/element-kinds.ts';
import { linksOf } from '../../check/links.ts';
import { hit, type Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const linkWithoutSource: Rule = {
  id: 'link-without-source',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '没有抛出的链接事件通向“{name}”（{element}）：请补上，或删除它。',
    en: 'No throwing link event leads to the link "{name}" ({element}): add one, or remove it.',
  },
  find: ({ nodes }) => {
    const links = linksOf(nodes);
    const thrown = (name: string, level: Moddle | undefined) =>
      links.some((link) => isA('intermediateThrowEvent')(link.event) && link.name === name && link.level === level);
    return links
      .filter(({ event, name, level }) => isA('intermediateCatchEvent')(event) && !thrown(name, level))
      .map(({ event, name }) => hit(event, { name }));
  },
};

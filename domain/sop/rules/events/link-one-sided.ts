import { linksOf } from '../../check/links.ts';
import { isA } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import { hit, type Rule } from '../../check/rule.ts';
import { list } from '../../moddle-access.ts';

export const linkOneSided: Rule = {
  id: 'link-one-sided',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions, Link Event Definition',
  message: {
    zh: '链接“{element}”的 {property} 与对端不一致：抛出链接写 target，捕获链接写 source，并互相指向。',
    en: 'The {property} of the link "{element}" does not fit its partner: a throwing link names its target, a catching link its sources, each the other.',
  },
  find: ({ nodes }) => {
    const links = linksOf(nodes);
    const named = links.some(({ definition }) => targetOf(definition, 'target') ?? list(definition, 'source')[0]);
    if (!named) return [];
    return links.flatMap(({ event, definition }) => {
      const target = targetOf(definition, 'target');
      if (isA('intermediateThrowEvent')(event))
        return target && list(target, 'source').includes(definition) ? [] : [hit(event, { property: 'target' })];
      const sources = list(definition, 'source');
      const fits = sources.length > 0 && sources.every((source) => targetOf(source, 'target') === definition);
      return fits ? [] : [hit(event, { property: 'source' })];
    });
  },
};

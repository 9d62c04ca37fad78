import { isA } from '../../check/element-kinds.ts';
import { linksOf } from '../../check/links.ts';
import { hit, type Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const linkTargetTwice: Rule = {
  id: 'link-target-twice',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '同一层有不止一个名为“{name}”的捕获链接事件（{element}）：每个名称只能有一个。',
    en: 'More than one catching link event of the level is named "{name}" ({element}): there may be one of each name.',
  },
  find: ({ nodes }) => {
    const seen = new Map<string, Moddle | undefined>();
    return linksOf(nodes)
      .filter(({ event }) => isA('intermediateCatchEvent')(event))
      .filter(({ name, level }) => {
        const known = seen.has(name) && seen.get(name) === level;
        seen.set(name, level);
        return known;
      })
      .map(({ event, name }) => hit(event, { name }));
  },
};

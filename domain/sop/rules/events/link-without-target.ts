import { isA } from '../../check/element-kinds.ts';
import { linksOf } from '../../check/links.ts';
import { hit, type Rule } from '../../check/rule.ts';
import type { Link } from '../../check/links.ts';
import type { Moddle } from '../../parse.ts';

export const linkWithoutTarget: Rule = {
  id: 'link-without-target',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.5 Event Definitions',
  message: {
    zh: '链接“{name}”（{element}）在同一层没有对应的捕获链接事件：请补上，名称须相同。',
    en: 'The link "{name}" at {element} has no catching link event of that name on its level: add it.',
  },
  find: ({ nodes }) => {
    const links = linksOf(nodes);
    return links
      .filter(
        ({ event, name, level }) => isA('intermediateThrowEvent')(event) && !links.some((other) => isTarget(other, name, level)),
      )
      .map(({ event, name }) => hit(event, { name }));
  },
};

const isTarget = ({ event, name, level }: Link, wanted: string, at: Moddle | undefined) =>
  isA('intermediateCatchEvent')(event) && name === wanted && level === at;

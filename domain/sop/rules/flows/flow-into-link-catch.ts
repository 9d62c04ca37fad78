import { isA, hasKind } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const flowIntoLinkCatch: Rule = {
  id: 'flow-into-link-catch',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '顺序流“{element}”连到了捕获的链接事件：只有同名的抛出链接事件能到它。',
    en: 'The sequence flow "{element}" leads to a catching link event, which only a throwing link of its name may reach.',
  },
  find: ({ flows }) => flows.filter((flow) => isLink(targetOf(flow, 'targetRef'))),
};

const isLink = (event: Moddle | undefined) => isA('intermediateCatchEvent')(event) && hasKind(event, 'link');

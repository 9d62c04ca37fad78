import { isA, hasKind } from '../../check/element-kinds.ts';
import { targetOf } from '../../check/references.ts';
import type { Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const flowFromLinkThrow: Rule = {
  id: 'flow-from-link-throw',
  severity: 'error',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event',
  message: {
    zh: '顺序流“{element}”从抛出的链接事件引出：后续在同名的捕获链接事件之后。',
    en: 'The sequence flow "{element}" leads on from a throwing link event: what follows stands behind the catching link of that name.',
  },
  find: ({ flows }) => flows.filter((flow) => isLink(targetOf(flow, 'sourceRef'))),
};

const isLink = (event: Moddle | undefined) => isA('intermediateThrowEvent')(event) && hasKind(event, 'link');

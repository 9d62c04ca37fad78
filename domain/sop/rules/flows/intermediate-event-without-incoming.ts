import { isA, hasKind, containerOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const intermediateEventWithoutIncoming: Rule = {
  id: 'intermediate-event-without-incoming',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event, Sequence Flow Connections',
  message: {
    zh: '中间事件“{element}”没有流入：请连上前一步，或改用开始事件。',
    en: 'The intermediate event "{element}" has no incoming flow: connect the step before it, or use a start event.',
  },
  find: ({ nodes, incoming, nodesIn }) =>
    nodes.filter((node) => {
      const linked = isA('intermediateCatchEvent')(node) && hasKind(node, 'link');
      if (!isA('intermediateCatchEvent', 'intermediateThrowEvent')(node) || linked || incoming(node).length > 0) return false;
      const level = containerOf(node);
      return level !== undefined && !isA('adHocSubProcess')(level) && !nodesIn(level).some(isA('startEvent'));
    }),
};

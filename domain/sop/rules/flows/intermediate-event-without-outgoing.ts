import { isA, hasKind, containerOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';

export const intermediateEventWithoutOutgoing: Rule = {
  id: 'intermediate-event-without-outgoing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.4 Intermediate Event, Sequence Flow Connections',
  message: {
    zh: '中间事件“{element}”没有流出：请连到下一步，或改用结束事件。',
    en: 'The intermediate event "{element}" has no outgoing flow: connect it to the next step, or use an end event.',
  },
  find: ({ nodes, outgoing, nodesIn }) =>
    nodes.filter((node) => {
      const linked = isA('intermediateThrowEvent')(node) && hasKind(node, 'link');
      if (!isA('intermediateCatchEvent', 'intermediateThrowEvent')(node) || linked || outgoing(node).length > 0) return false;
      const level = containerOf(node);
      return level !== undefined && !isA('adHocSubProcess')(level) && !nodesIn(level).some(isA('endEvent'));
    }),
};

import { isA, isEventSubProcess, isHandler, hasKind, containerOf } from '../../check/element-kinds.ts';
import type { Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const nodeWithoutOutgoing: Rule = {
  id: 'node-without-outgoing',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.3 End Event',
  message: {
    zh: '“{element}”没有流出，而这一层有结束事件：请连到下一步或结束事件。',
    en: '"{element}" has no outgoing flow though its level has end events: connect it to the next step or to an end event.',
  },
  find: ({ nodes, outgoing }) => {
    const ending = new Set(nodes.filter(isA('endEvent')).map(containerOf));
    return nodes.filter((node) => {
      const level = containerOf(node);
      if (isA('adHocSubProcess')(level) || !ending.has(level)) return false;
      return !endsItself(node) && outgoing(node).length === 0;
    });
  },
};

function endsItself(node: Moddle): boolean {
  if (isHandler(node) || isEventSubProcess(node)) return true;
  return isA('startEvent', 'endEvent', 'boundaryEvent')(node) || (isA('intermediateThrowEvent')(node) && hasKind(node, 'link'));
}

import { isA, isEventSubProcess, isHandler, hasKind, containerOf } from '../../check/element-kinds.ts';
import { flag } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';
import type { Moddle } from '../../parse.ts';

export const nodeWithoutIncoming: Rule = {
  id: 'node-without-incoming',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.2 Start Event',
  message: {
    zh: '“{element}”没有流入，而这一层有开始事件，所以永远轮不到它：请连上前一步。',
    en: '"{element}" has no incoming flow though its level has a start event, so that its turn never comes: connect the step before it.',
  },
  find: ({ nodes, incoming }) => {
    const beginning = new Set(nodes.filter(isA('startEvent')).map(containerOf));
    return nodes.filter((node) => {
      const level = containerOf(node);
      if (isA('adHocSubProcess')(level) || !beginning.has(level)) return false;
      return !beginsItself(node) && incoming(node).length === 0;
    });
  },
};

function beginsItself(node: Moddle): boolean {
  if (isHandler(node) || isEventSubProcess(node) || flag(node, 'instantiate') === true) return true;
  return isA('startEvent', 'boundaryEvent', 'endEvent')(node) || (isA('intermediateCatchEvent')(node) && hasKind(node, 'link'));
}

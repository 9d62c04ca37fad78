import { isA, isEventSubProcess, definitionsOf, hasKind, containerOf } from '../../check/element-kinds.ts';
import { child, flag } from '../../moddle-access.ts';
import type { Rule } from '../../check/rule.ts';

export const eventSubProcessSameEvent: Rule = {
  id: 'event-sub-process-same-event',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.6 Handling Events',
  message: {
    zh: '事件子流程“{element}”与同一层的另一个由相同事件触发，只有一个会启动：请合并。',
    en: 'The event sub-process "{element}" is triggered by the same event as another of its level, so that only one begins: join them.',
  },
  find: ({ nodes, nodesIn }) => {
    const seen = new Set<string>();
    return nodes.filter(isEventSubProcess).filter((process) => {
      const [start] = nodesIn(process).filter(isA('startEvent'));
      const [definition] = start ? definitionsOf(start) : [];
      const [property] = Object.keys(references).filter((kind) => definition && hasKind(start, kind));
      if (!start || !definition || property === undefined || flag(start, 'isInterrupting') === false) return false;
      const key = JSON.stringify([containerOf(process)?.id, property, child(definition, references[property] ?? '')?.id]);
      const known = seen.has(key);
      seen.add(key);
      return known;
    });
  },
};

/** By kind of event, what names the event that is caught. */
const references: Record<string, string> = {
  error: 'errorRef',
  escalation: 'escalationRef',
  message: 'messageRef',
  signal: 'signalRef',
};

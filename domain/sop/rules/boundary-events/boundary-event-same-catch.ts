import { isActivity } from '../../check/element-kinds.ts';
import { hit, type Rule } from '../../check/rule.ts';
import type { ElementPlan } from '../../plan.ts';

/** What is told apart by a name or a code. */
const named = new Set(['error', 'escalation', 'cancel', 'message', 'signal']);

export const boundaryEventSameCatch: Rule = {
  id: 'boundary-event-same-catch',
  severity: 'warning',
  source: 'BPMN 2.0.2, 10.5.6 Handling Events',
  message: {
    zh: '边界事件“{element}”所捕获的，同一活动的“{first}”已先捕获，它永远不会发生：请改为别的事件，或删除它。',
    en: 'What the boundary event "{element}" catches, "{first}" of the same activity takes before it, so that it never happens: give it another event, or remove it.',
  },
  find: ({ nodes, boundaries, plan }) =>
    nodes.filter(isActivity).flatMap((activity) => {
      const first = new Map<string, string>();
      return boundaries(activity).flatMap(({ id = '' }) => {
        const [caught] = catchesOf(plan.elements[id]);
        if (caught === undefined) return [];
        const before = first.get(caught);
        if (before === undefined) first.set(caught, id);
        return before === undefined ? [] : [hit(id, { first: before })];
      });
    }),
};

/** Of an event that interrupts and catches one thing: its kind and code. */
function catchesOf(element: ElementPlan | undefined): string[] {
  const { events = [], interrupting } = element ?? {};
  if (events.length !== 1 || interrupting === false) return [];
  return events.filter(({ kind }) => named.has(kind)).map(({ kind, name = '' }) => `${kind} ${name}`);
}

import { flag, text } from '../moddle-access.ts';
import type { Moddle } from '../parse.ts';
import type { Plan } from '../plan.ts';
import { hasKind, isA, processOf } from './element-kinds.ts';

/**
 * The processes that no run enters: they say that they are not executable, and no process that is run calls them or sends
 * a message while they begin with one. What they hold may be said in words or left open (BPMN 2.0.2, 8.4.6 Expressions; 10.2
 * Basic Process Concepts).
 */
export function neverRun(processes: readonly Moddle[], elements: readonly Moddle[], { starts }: Plan): ReadonlySet<Moddle> {
  const drawn = new Set(processes.filter((process) => flag(process, 'isExecutable') === false));
  const begun = new Set(starts.flatMap(({ kind, process }) => (kind === 'message' ? [process] : [])));
  const entering = drawn.size === 0 ? [] : elements.filter((element) => isA('callActivity')(element) || isSender(element));
  for (;;) {
    const run = entering.filter((element) => !isIn(drawn, element));
    const called = new Set(
      run.map((element) =>
        text(element, 'calledElement')
          ?.replace(/^[\w.-]+:/, '')
          .trim(),
      ),
    );
    const sent = run.some(isSender);
    const entered = [...drawn].filter(({ id }) => id !== undefined && (called.has(id) || (sent && begun.has(id))));
    if (entered.length === 0) return drawn;
    for (const process of entered) drawn.delete(process);
  }
}

function isIn(processes: ReadonlySet<Moddle>, element: Moddle): boolean {
  const process = processOf(element);
  return process !== undefined && processes.has(process);
}

function isSender(element: Moddle): boolean {
  return isA('sendTask')(element) || (isA('intermediateThrowEvent', 'endEvent')(element) && hasKind(element, 'message'));
}

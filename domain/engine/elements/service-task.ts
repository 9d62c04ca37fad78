import type { Json } from '../../json.ts';
import type { InstanceId } from '../event.ts';
import { openIncident } from '../incident.ts';
import { complete } from '../lifecycle.ts';
import type { BpmnElement, Node } from '../node.ts';
import { throwError } from '../propagation.ts';
import { fieldValues } from '../record-commands.ts';
import type { Turn } from '../turn.ts';
import { shownVariables } from '../variables.ts';

const defaultRetry = { attempts: 5, initialMs: 1000, backoff: 2, maximumMs: 60_000, timeoutMs: 30_000 };

/**
 * Calls the outside world where the step says so, and waits; otherwise its records are the work, or there is none
 * (BPMN 2.0.2, 10.3.3). A driver that gives effects itself lets it pass at once.
 */
export const serviceTask: BpmnElement = {
  activate(turn, node, id) {
    if (!node.plan.call || turn.plan(turn.instance(id).plan).effects) complete(turn, id);
    else call(turn, node, id);
  },

  onEvent(turn, node, id) {
    const { event } = turn;
    if (event.type !== 'callCompleted' && event.type !== 'callFailed') return 'no such event here';
    if (event.attempt !== turn.own(id)['attempt'] || turn.own(id)['calling'] !== true) return 'late answer of an earlier call';
    turn.setOwn(id, { calling: undefined });
    if (event.type === 'callCompleted') complete(turn, id, results(node, event.result));
    else fail(turn, id, event.code, event.message);
    return undefined;
  },

  terminate(turn, _node, id) {
    const { calling, attempt } = turn.own(id);
    if (calling === true) turn.command(id, { type: 'cancelCall', attempt: attempt as number });
  },
};

export function call(turn: Turn, node: Node, id: InstanceId): void {
  const attempt = ((turn.own(id)['attempt'] as number | undefined) ?? 0) + 1;
  const fields = node.call ?? [];
  const input = fields.length > 0 ? fieldValues(turn, fields, id) : shownVariables(turn, id);
  turn.setOwn(id, { attempt, calling: true });
  const retry = node.plan.retry ?? defaultRetry;
  turn.command(id, { type: 'call', element: node.id, operation: node.plan.call?.operation ?? '', attempt, input, retry });
}

/** A named result takes the whole answer; else an object's entries become variables. */
function results(node: Node, answer: Json): { [key: string]: Json } {
  const name = node.plan.call?.result;
  if (name !== undefined) return { [name]: answer };
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer : {};
}

function fail(turn: Turn, id: InstanceId, code: string | undefined, message: string): void {
  if (code !== undefined) throwError(turn, id, { code, message });
  else openIncident(turn, id, { code: 'call-failed', message }, 'activate');
}

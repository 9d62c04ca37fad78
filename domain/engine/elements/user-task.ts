import type { DutyRule, TaskOffer } from '../command.ts';
import { valueAt } from '../data-mapping.ts';
import type { InstanceId, Instant, Variables } from '../event.ts';
import { type Evaluate, type FeelValue, toText } from '../expression.ts';
import { Fault } from '../fault.ts';
import { addDuration, formatInstant, parseDuration, parseInstant } from '../instant.ts';
import { complete } from '../lifecycle.ts';
import type { BpmnElement, Node } from '../node.ts';
import type { Turn } from '../turn.ts';
import { localVariable, localVariables, readVariable, scopeAt, shownVariables } from '../variables.ts';

/** User and manual tasks: offered to people, done when one of them has completed it (BPMN 2.0.2, 10.3.4). */
export const userTask: BpmnElement = {
  activate(turn, node, id) {
    turn.command(id, { type: 'openTask', task: offer(turn, node, id) });
    turn.setOwn(id, { offered: true });
  },

  onEvent(turn, _node, id) {
    if (turn.event.type !== 'taskCompleted' || turn.own(id)['offered'] !== true) return 'no open task';
    turn.setOwn(id, { offered: undefined });
    complete(turn, id, turn.event.variables);
    return undefined;
  },

  terminate(turn, _node, id) {
    if (turn.own(id)['offered'] === true) turn.command(id, { type: 'withdrawTask' });
  },
};

function offer(turn: Turn, node: Node, id: InstanceId): TaskOffer {
  const { plan, person } = node;
  const due = dueOf(turn, node, id);
  const assignee = text(turn, person?.assignee, id);
  return {
    element: node.id,
    kind: plan.type === 'manualTask' || plan.type === 'globalManualTask' ? 'manual' : 'user',
    title: node.plan.title,
    candidates: (person?.candidates ?? []).flatMap((evaluate) => texts(turn, evaluate, id)),
    roles: plan.person?.roles ?? [],
    priority: Number(text(turn, person?.priority, id) ?? 50),
    duties: (plan.person?.duties ?? []).map((duty, index) => dutyOf(turn, duty, person?.duties[index], id)),
    data: node.inputs.length > 0 ? localVariables(turn.draft, id) : shownVariables(turn, id),
    records: recordSources(turn, node, id),
    ...(plan.person?.form !== undefined && { form: plan.person.form }),
    ...(assignee !== undefined && { assignee }),
    ...(due !== undefined && { due }),
    ...(plan.person?.signature && { signature: plan.person.signature }),
  };
}

function dutyOf(
  turn: Turn,
  duty: NonNullable<Node['plan']['person']>['duties'][number],
  key: Evaluate | undefined,
  id: InstanceId,
): DutyRule {
  const { kind, steps, over } = duty;
  return { kind, steps, over, ...(key && { key: valueAt(turn, key, id) }) };
}

function recordSources(turn: Turn, node: Node, id: InstanceId): TaskOffer['records'] {
  return (node.plan.records ?? []).map(({ noun, act, values }, index) => {
    const context = hiddenVariables(turn, node, id, index);
    return {
      noun,
      act,
      values: Object.fromEntries(values.map(({ field, value }) => [field, value.source])),
      ...(Object.keys(context).length > 0 && { context }),
    };
  });
}

/** What a record's expressions read and the task's mapped data does not show. */
function hiddenVariables(turn: Turn, node: Node, id: InstanceId, record: number): Variables {
  if (node.inputs.length === 0) return {};
  const context: Variables = {};
  const names = node.records[record]?.values.flatMap(({ evaluate }) => evaluate.variables) ?? [];
  for (const name of names) {
    if (localVariable(turn.draft, id, name) !== undefined) continue;
    const value = readVariable(turn.draft, id, name);
    if (value !== undefined) context[name] = value;
  }
  return context;
}

function text(turn: Turn, evaluate: Evaluate | undefined, id: InstanceId): string | undefined {
  return evaluate && toText(assigned(turn, evaluate, id));
}

/** Whom a task is for need not be known to a driver that completes it itself: what cannot be worked out is nobody. */
function assigned(turn: Turn, evaluate: Evaluate, id: InstanceId): FeelValue {
  try {
    return evaluate(scopeAt(turn, id), turn.env);
  } catch (error) {
    if (error instanceof Fault && turn.plan(turn.instance(id).plan).effects) return null;
    throw error;
  }
}

/** One user, or several: a list, or names between commas. */
function texts(turn: Turn, evaluate: Evaluate, id: InstanceId): string[] {
  const value = assigned(turn, evaluate, id);
  if (Array.isArray(value)) return value.flatMap((item) => toText(item) ?? []);
  return (toText(value) ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** When it is due: an instant, or a duration from now. */
function dueOf(turn: Turn, node: Node, id: InstanceId): Instant | undefined {
  const source = text(turn, node.person?.due, id)?.trim();
  if (source === undefined || source === '') return undefined;
  const now = parseInstant(turn.event.at, 'UTC') ?? 0;
  const duration = parseDuration(source);
  const ms = duration ? addDuration(now, duration, turn.env.zone) : parseInstant(source, turn.env.zone);
  const due = ms === null ? null : formatInstant(ms);
  if (due === null && turn.plan(turn.instance(id).plan).effects) return undefined;
  if (due === null) throw new Fault('due', `${node.id}: “${source}” 不是有效的期限 / “${source}” is no valid due time`);
  return due;
}

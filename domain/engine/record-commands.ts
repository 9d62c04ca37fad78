import type { Json } from '../json.ts';
import type { InstanceId, Variables } from './event.ts';
import { isTrue } from './expression.ts';
import type { CompiledField, Node } from './node.ts';
import type { Turn } from './turn.ts';
import { valueAt } from './data-mapping.ts';
import { scopeAt } from './variables.ts';

/** Issues the records and captures of a step, with its outputs mapped. All values are computed before any is issued. */
export function issueRecords(turn: Turn, node: Node, id: InstanceId): void {
  const records = node.records.map((record) => ({ ...record, values: fieldValues(turn, record.values, id) }));
  const captures = node.captures
    .filter(({ when }) => !when || isTrue(when(scopeAt(turn, id), turn.env), node.id))
    .map((capture) => ({ ...fieldValues(turn, capture.values, id), type: capture.event }));
  const awaited: { [key: string]: Json } = {};
  const driven = turn.plan(turn.instance(id).plan).effects !== undefined;
  for (const { noun, act, result, values } of records) {
    const key = turn.command(id, { type: 'record', element: node.id, noun, act, values, answer: result !== undefined });
    if (result !== undefined && !driven) awaited[key] = result;
  }
  for (const event of captures) turn.command(id, { type: 'capture', element: node.id, event });
  if (Object.keys(awaited).length > 0) turn.setOwn(id, { answers: awaited });
}

export function awaitedAnswers(turn: Turn, id: InstanceId): Record<string, string> | undefined {
  return turn.own(id)['answers'] as Record<string, string> | undefined;
}

/** Values by field; a field with dots fills the objects on its way. */
export function fieldValues(turn: Turn, fields: CompiledField[], id: InstanceId): Variables {
  const values: Variables = {};
  for (const { path, evaluate } of fields) place(values, path, valueAt(turn, evaluate, id));
  return values;
}

function place(into: Variables, path: string[], value: Json): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = (Object.hasOwn(into, name) ? into[name] : undefined) as Variables | undefined;
  const next = inner ?? {};
  into[name] = next;
  place(next, rest, value);
}

import type { Noun } from '../../domain/record/noun.ts';
import { type FieldSpec, fieldsOf } from './field-spec.ts';

/** A kind of record as the console lists and edits it. */
export interface RecordKind {
  resource: string;
  key: string;
  fields: FieldSpec[];
  /** Fields that people enter of a new record. */
  created: FieldSpec[];
  /** Fields that people may change. */
  changed: FieldSpec[];
  /** The field that counts a record's changes; goes back with an update where there is one. */
  counter: 'revision' | 'version' | null;
}

/** Where a kind of record is not made or changed as its schema alone says. */
interface Exceptions {
  counter?: RecordKind['counter'];
  create?: Noun['schema'];
  change?: Noun['schema'];
}

/** Reads a kind of record off its noun; people enter all but what only the database fills. */
export function recordKind(
  resource: string,
  noun: Pick<Noun, 'schema' | 'key' | 'generated'>,
  exceptions: Exceptions = {},
): RecordKind {
  const fields = fieldsOf(noun);
  const entered = (schema: Noun['schema'] | undefined) =>
    (schema === undefined ? fields : fieldsOf({ schema })).filter(
      ({ name, kind }) => !noun.generated.includes(name) && kind !== 'json',
    );
  return {
    resource,
    key: noun.key[0] ?? 'id',
    fields,
    created: entered(exceptions.create),
    changed: entered(exceptions.change),
    counter: exceptions.counter === undefined ? 'revision' : exceptions.counter,
  };
}

const MOST_COLUMNS = 7;

/** The fields that fit a list: short ones, the key first. */
export function columnsOf({ fields, key }: RecordKind): FieldSpec[] {
  const short = fields.filter(({ kind, long }) => !['part', 'parts', 'json'].includes(kind) && !long);
  const keyed = short.filter(({ name }) => name === key);
  const status = short.filter(({ name }) => name === 'status');
  const others = short.filter((spec) => !keyed.includes(spec) && !status.includes(spec));
  return [...keyed, ...others.slice(0, MOST_COLUMNS - keyed.length - status.length), ...status];
}

/** What is sent of a form: its own fields, with the number of changes seen where it is an update. */
export function sentOf(
  fields: FieldSpec[],
  record: Record<string, unknown>,
  counter: RecordKind['counter'],
): Record<string, unknown> {
  const values = Object.fromEntries(fields.flatMap(({ name }) => (record[name] === undefined ? [] : [[name, record[name]]])));
  return counter === null ? values : { ...values, [counter]: record[counter] };
}

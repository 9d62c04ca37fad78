import { EntitySchema } from '@mikro-orm/postgresql';
import type * as z from 'zod';
import type { Noun } from '../../domain/record/noun.ts';
import { listSourceOf } from '../list-source.ts';

/** A record as MikroORM reads it: columns under their own names; 64-bit numbers, decimals and days as text. */
export type RecordOf<N extends Noun> = z.output<N['schema']>;

/**
 * The entity of a noun, derived from its schema, so that they cannot differ; a test compares both with the database.
 */
export function recordEntity<N extends Noun>(noun: N): EntitySchema<RecordOf<N>> {
  const { columns } = listSourceOf(noun);
  const properties = Object.keys(noun.schema.shape).map((name) => {
    const { type, nullable = false } = columns[name]!;
    const primary = noun.key.includes(name);
    const generated = noun.generated.includes(name) && !primary;
    return [
      name,
      { type: ormTypes[type] ?? 'string', columnType: type, fieldName: name, nullable, primary, persist: !generated },
    ];
  });
  return new EntitySchema<RecordOf<N>>({ name: noun.table, tableName: noun.table, properties: Object.fromEntries(properties) });
}

const ormTypes: Record<string, string> = {
  int: 'integer',
  boolean: 'boolean',
  bigint: 'string',
  timestamptz: 'datetime',
  'text[]': 'array',
  jsonb: 'json',
};

import * as z from 'zod';
import type { Noun } from '../domain/record/noun.ts';

/** How a column is compared and read: its Postgres type in cursors and filters. */
export type ColumnType = 'text' | 'bigint' | 'int' | 'numeric' | 'date' | 'timestamptz' | 'boolean' | 'uuid' | 'text[]' | 'jsonb';

interface ListColumn {
  /** expression over `from` */
  sql: string;
  type: ColumnType;
  /** may be empty, so it is no key of a cursor */
  nullable?: boolean;
  /** only for rules of access to name: neither shown nor asked for */
  hidden?: boolean;
}

/** Something that can be listed: rows of a table or join, by columns whose names the API uses. */
export interface ListSource {
  /** table or join, its main table as `t` */
  from: string;
  columns: Record<string, ListColumn>;
  /** columns that together identify a row; end every order, so that pages neither repeat nor lose rows */
  key: readonly string[];
  /** text columns that `q` searches */
  search: readonly string[];
}

/** The list of a noun's rows, derived from its schema; `revision` counts its changes as the audit log does. */
export function listSourceOf(noun: Noun): ListSource {
  const columns: Record<string, ListColumn> = {};
  for (const [name, field] of Object.entries(noun.schema.shape)) {
    columns[name] = { sql: `t."${name}"`, type: columnType(field), nullable: field.safeParse(null).success };
  }
  const recordId = noun.key.map((name) => `t."${name}"::text`).join(` || '/' || `);
  columns['revision'] = {
    sql: `coalesce((select h.version from record_head h where h.record_type = '${noun.name}' and h.record_id = ${recordId}), 0)`,
    type: 'int',
  };
  const search = Object.entries(columns).flatMap(([name, { type }]) => (type === 'text' ? [name] : []));
  return { from: `"${noun.table}" t`, columns, key: noun.key, search };
}

const formats: Record<string, ColumnType> = {
  int64: 'bigint',
  decimal: 'numeric',
  date: 'date',
  'date-time': 'timestamptz',
  uuid: 'uuid',
};
const types: Record<string, ColumnType> = { string: 'text', integer: 'int', number: 'numeric', boolean: 'boolean' };

function columnType(field: z.ZodType): ColumnType {
  const schema = z.toJSONSchema(field, { unrepresentable: 'any', io: 'output' });
  const options = [schema, ...(schema.anyOf ?? [])].filter((one) => typeof one === 'object');
  for (const { type, format, items } of options) {
    if (format && formats[format]) return formats[format];
    if (typeof type === 'string' && types[type]) return types[type];
    if (type === 'array' && typeof items === 'object' && !Array.isArray(items) && items.type === 'string' && !items.enum)
      return 'text[]';
  }
  return 'jsonb';
}

/** Exact in JSON: 64-bit numbers, decimals and days leave the database as text. */
export function selected({ columns }: ListSource): string {
  const asText: ColumnType[] = ['bigint', 'numeric', 'date'];
  return Object.entries(columns)
    .filter(([, { hidden }]) => !hidden)
    .map(([name, { sql, type }]) => `(${sql})${asText.includes(type) ? '::text' : ''} as "${name}"`)
    .join(', ');
}

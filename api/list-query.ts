import { z } from 'zod';
import type { ColumnType, ListSource } from '../db/list-source.ts';

/** JSON within an address, as `ra-data-simple-rest` writes sort, range and filter. */
function jsonText<Schema extends z.ZodType>(schema: Schema, example: string) {
  return z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({
          code: 'custom',
          params: { message: { zh: `须为 JSON，例如 ${example}。`, en: `Write JSON, as in ${example}.` } },
        });
        return z.NEVER;
      }
    })
    .pipe(schema)
    .meta({ override: { type: 'string' }, description: `JSON: ${example}` });
}

const values: Record<ColumnType, z.ZodType> = {
  text: z.string(),
  bigint: z.union([z.string().regex(/^\d{1,18}$/), z.int().min(0)]),
  int: z.int().min(-2_147_483_648).max(2_147_483_647),
  numeric: z.union([z.string().regex(/^-?\d{1,20}(\.\d{1,12})?$/), z.number()]),
  date: z.iso.date(),
  timestamptz: z.iso.datetime({ offset: true }),
  boolean: z.boolean(),
  uuid: z.uuid(),
  'text[]': z.string(),
  jsonb: z.never(),
};

const ordered: ColumnType[] = ['bigint', 'int', 'numeric', 'date', 'timestamptz', 'text'];

/** The filter that a list takes: its columns by value, list of values or null, by bounds, and `q` to search. */
function filterOf({ columns, search }: ListSource, extra: z.ZodRawShape) {
  const shape: Record<string, z.ZodType> = { ...(search.length > 0 && { q: z.string().max(200).optional() }) };
  for (const [name, { type, hidden }] of Object.entries(columns)) {
    if (type === 'jsonb' || hidden) continue;
    const value = values[type];
    shape[name] = z.union([value, z.array(value).max(1000), z.null()]).optional();
    if (!ordered.includes(type)) continue;
    for (const suffix of ['_gte', '_lte', '_gt', '_lt']) shape[name + suffix] = value.optional();
  }
  return z.strictObject({ ...shape, ...extra });
}

function sortOf(names: string[], example: string) {
  const field = z.enum(names as [string, ...string[]]);
  return jsonText(z.tuple([field, z.enum(['ASC', 'DESC'])]), `["${example}","ASC"]`).transform(([name, direction]) => ({
    field: name,
    descending: direction === 'DESC',
  }));
}

const widest = 1000;

/** What a list that can be counted is asked for: `sort`, `range` (both ends counted), `filter`. */
export function finiteQuery(source: ListSource, extra: z.ZodRawShape = {}) {
  const sortable = Object.entries(source.columns)
    .filter(([, { type, hidden }]) => !hidden && type !== 'jsonb' && type !== 'text[]')
    .map(([name]) => name);
  const range = jsonText(z.tuple([z.int().min(0), z.int().min(0)]), '[0,24]').refine(
    ([from, to]) => from <= to && to - from < widest,
    {
      params: {
        message: { zh: `范围须由小到大，至多 ${widest} 行。`, en: `A range goes upwards and spans ${widest} rows at the most.` },
      },
    },
  );
  return z.strictObject({
    sort: sortOf(sortable, source.key[0]!).optional(),
    range: range.optional(),
    filter: jsonText(filterOf(source, extra), '{"q":"…"}').optional(),
  });
}

/** What a list without end is asked for: `cursor`, `limit`, `sort` by a field that is never empty, `filter`. */
export function cursorQuery(source: ListSource, extra: z.ZodRawShape = {}) {
  const sortable = Object.entries(source.columns)
    .filter(([, { type, nullable, hidden }]) => !nullable && !hidden && type !== 'jsonb' && type !== 'text[]')
    .map(([name]) => name);
  return z.strictObject({
    cursor: z.string().min(1).max(2000).optional(),
    limit: z.coerce
      .number()
      .pipe(z.int().min(1).max(widest))
      .default(25)
      .meta({ override: { type: 'integer', minimum: 1, maximum: widest } }),
    sort: sortOf(sortable, source.key[0]!).optional(),
    filter: jsonText(filterOf(source, extra), '{"q":"…"}').optional(),
  });
}

import { BoundValues } from './bound-values.ts';
import type { Tx } from './connection.ts';
import { type ListSource, selected } from './list-source.ts';

/** What a list is asked for, all names already checked against its columns. */
export interface ListAsked {
  /** column → value, list of values, or null; suffixes `_gte`, `_lte`, `_gt`, `_lt` compare; `q` searches */
  filter: Record<string, unknown>;
  sort?: { field: string; descending: boolean };
}

/** A condition beyond the filter: what the caller may see. Binds its own values. */
export type Within = (values: BoundValues) => string | undefined;

type Row = Record<string, unknown>;

/** One page of a list that can be counted. */
export async function finiteList(
  tx: Tx,
  source: ListSource,
  asked: ListAsked,
  page: { offset: number; limit: number },
  within?: Within,
): Promise<{ rows: Row[]; total: number }> {
  const values = new BoundValues();
  const where = conditions(source, asked, values, within);
  const order = orderOf(source, asked).map(
    ({ sql, descending }) => `${sql} ${descending ? 'desc nulls last' : 'asc nulls last'}`,
  );
  const rows = await tx.query<Row>(
    `select ${selected(source)} from ${source.from} where ${where} order by ${order.join(', ')}
     offset ${values.add(page.offset)} limit ${values.add(page.limit)}`,
    values.list,
  );
  if (rows.length > 0 && rows.length < page.limit) return { rows, total: page.offset + rows.length };
  const counting = new BoundValues();
  const [count] = await tx.query<{ n: string }>(
    `select count(*) as n from ${source.from} where ${conditions(source, asked, counting, within)}`,
    counting.list,
  );
  return { rows, total: Number(count!.n) };
}

/** One step of an order: an expression that is never null. */
export interface OrderTerm {
  sql: string;
  type: string;
  descending: boolean;
}

export interface CursorPage {
  rows: Row[];
  hasNextPage: boolean;
  /** the place after the last row; undefined for an empty page */
  endCursor?: string;
}

/** Thrown for a cursor that is none of this list's. */
export class BadCursor extends Error {}

/** One page of a list that grows without end: found by place, not by counting. */
export async function cursorList(
  tx: Tx,
  source: ListSource,
  asked: ListAsked,
  page: { after?: string; limit: number; order?: OrderTerm[] },
  within?: Within,
): Promise<CursorPage> {
  const values = new BoundValues();
  const order = page.order && !asked.sort ? page.order : orderOf(source, asked);
  const place = page.after === undefined ? 'true' : beyond(order, readCursor(page.after, order.length), values);
  const rows = await tx.query<Row & { place_: string[] }>(
    `select ${selected(source)}, array[${order.map(({ sql }) => `(${sql})::text`).join(', ')}] as place_
     from ${source.from} where ${conditions(source, asked, values, within)} and ${place}
     order by ${order.map(({ sql, descending }) => `${sql} ${descending ? 'desc' : 'asc'}`).join(', ')} limit ${values.add(page.limit + 1)}`,
    values.list,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ place_: _place, ...row }) => row),
    hasNextPage: rows.length > page.limit,
    ...(last && { endCursor: Buffer.from(JSON.stringify(last.place_)).toString('base64url') }),
  };
}

function orderOf(source: ListSource, { sort }: ListAsked): OrderTerm[] {
  const keys = source.key.filter((name) => name !== sort?.field);
  const terms = keys.map((name) => ({ ...source.columns[name]!, descending: sort?.descending ?? false }));
  return sort ? [{ ...source.columns[sort.field]!, descending: sort.descending }, ...terms] : terms;
}

function beyond(order: OrderTerm[], place: string[], values: BoundValues): string {
  const bound = order.map(({ type }, n) => `${values.add(place[n])}::${type}`);
  if (order.every(({ descending }) => descending === order[0]!.descending)) {
    const [left, right] = [order.map(({ sql }) => sql).join(', '), bound.join(', ')];
    return `(${left}) ${order[0]!.descending ? '<' : '>'} (${right})`;
  }
  const alternatives = order.map(({ sql, descending }, n) => {
    const equal = order.slice(0, n).map((before, m) => `${before.sql} = ${bound[m]}`);
    return [...equal, `${sql} ${descending ? '<' : '>'} ${bound[n]}`].join(' and ');
  });
  return `(${alternatives.map((one) => `(${one})`).join(' or ')})`;
}

function readCursor(cursor: string, length: number): string[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && place.length === length && place.every((part) => typeof part === 'string')) return place;
  } catch {
    // falls to the throw below: whatever it was, it is no cursor of ours
  }
  throw new BadCursor();
}

const comparisons = { _gte: '>=', _lte: '<=', _gt: '>', _lt: '<' } as const;

function conditions(source: ListSource, { filter }: ListAsked, values: BoundValues, within?: Within): string {
  const parts = Object.entries(filter).map(([name, value]) => condition(source, name, value, values));
  return [...parts, within?.(values) ?? 'true'].join(' and ');
}

function condition(source: ListSource, name: string, value: unknown, values: BoundValues): string {
  if (name === 'q') return search(source, String(value), values);
  const suffix = /_(gte|lte|gt|lt)$/.exec(name)?.[0] as keyof typeof comparisons | undefined;
  const exact = source.columns[name];
  const { sql, type } = exact ?? source.columns[name.slice(0, -(suffix?.length ?? 0))]!;
  if (!exact && suffix) return `${sql} ${comparisons[suffix]} ${values.add(value)}::${type}`;
  if (value === null) return `${sql} is null`;
  const list = values.add(Array.isArray(value) ? value : [value]);
  return type === 'text[]' ? `${sql} && ${list}::text[]` : `${sql} = any (${list}::${type}[])`;
}

function search({ columns, search: names }: ListSource, text: string, values: BoundValues): string {
  const pattern = values.add(`%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`);
  return names.length === 0 ? 'false' : `(${names.map((name) => `${columns[name]!.sql} ilike ${pattern}`).join(' or ')})`;
}

import { z } from 'zod';
import type { Subject } from '../domain/access/subjects.ts';
import { BadCursor, cursorList, finiteList, type OrderTerm, type Within } from '../db/list.ts';
import type { ListSource } from '../db/list-source.ts';
import { rowFilter } from '../db/row-filter.ts';
import { Answer, type Call } from './endpoint.ts';
import { badInput } from './problems.ts';

type Filter = Record<string, unknown>;
type Sort = { field: string; descending: boolean };
type Asking = Pick<Call<unknown, unknown, unknown>, 'tx' | 'ability'>;

/** What a list without end answers: no total, only whether there is more. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({
    data: z.array(row),
    pageInfo: z.object({ hasNextPage: z.boolean(), hasPreviousPage: z.boolean(), endCursor: z.string().nullable() }),
  });
}

/** A page of a counted list, its place told in `Content-Range` as `ra-data-simple-rest` reads it. */
export async function finiteAnswer(
  resource: string,
  subject: Subject,
  source: ListSource,
  { tx, ability, query }: Asking & { query: { sort?: Sort; range?: [number, number]; filter?: Filter } },
): Promise<Answer<never[]>> {
  const [from, to] = query.range ?? [0, 999];
  const within: Within = (values) => rowFilter(ability, subject, source, values);
  const asked = { filter: query.filter ?? {}, ...(query.sort && { sort: query.sort }) };
  const { rows, total } = await finiteList(tx, source, asked, { offset: from, limit: to - from + 1 }, within);
  const end = Math.max(from, from + rows.length - 1);
  return new Answer(rows as never[], {
    'Content-Range': `${resource} ${from}-${end}/${total}`,
    'Access-Control-Expose-Headers': 'Content-Range',
  });
}

interface CursorAsked {
  cursor?: string;
  limit: number;
  sort?: Sort;
  filter?: Filter;
}

/**
 * A page of a list without end.
 * @throws Problem 400 for a cursor that is not of this list
 */
export async function cursorAnswer(
  subject: Subject,
  source: ListSource,
  { tx, ability, query }: Asking & { query: CursorAsked },
  more: { order?: OrderTerm[]; within?: Within } = {},
) {
  const { cursor, limit, sort, filter = {} } = query;
  const within: Within = (values) =>
    [rowFilter(ability, subject, source, values), more.within?.(values)].filter(Boolean).join(' and ') || undefined;
  try {
    const page = { ...(cursor && { after: cursor }), limit, ...(more.order && { order: more.order }) };
    const { rows, hasNextPage, endCursor } = await cursorList(tx, source, { filter, ...(sort && { sort }) }, page, within);
    return {
      data: rows as never[],
      pageInfo: { hasNextPage, hasPreviousPage: cursor !== undefined, endCursor: endCursor ?? null },
    };
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error;
    throw badInput([
      {
        path: 'query.cursor',
        message: { zh: '分页位置无效：请从第一页重新开始。', en: 'This is no place in this list: begin at its first page.' },
      },
    ]);
  }
}

import { http } from './http.ts';

/** Lists that grow without end: they are read page after page, and have no total. */
export const endless = new Set(['tasks', 'runs', 'serials', 'events', 'audit-entries']);

export interface CursorPage<T> {
  data: T[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

export interface ListQuery {
  resource: string;
  page: number;
  perPage: number;
  filter: object;
  sort?: { field: string; order: string };
  signal?: AbortSignal;
}

/** Where the page after page n of a query begins. A list that is opened on a later page is walked to it. */
const cursors = new Map<string, string>();
const MOST_KEPT = 500;

/** Page `page` (from 1) of an endless list. */
export async function cursorPage<T>(query: ListQuery): Promise<CursorPage<T>> {
  const name = JSON.stringify([query.resource, query.filter, query.sort, query.perPage]);
  let page = query.page;
  while (page > 1 && !cursors.has(`${name}#${page - 1}`)) page -= 1;
  for (; page < query.page; page += 1) {
    const passed = await fetchPage<T>(query, name, page);
    if (!passed.pageInfo.hasNextPage) return { data: [], pageInfo: { ...passed.pageInfo, hasPreviousPage: true } };
  }
  return fetchPage<T>(query, name, query.page);
}

async function fetchPage<T>(query: ListQuery, name: string, page: number): Promise<CursorPage<T>> {
  const search = new URLSearchParams({ limit: String(query.perPage), filter: JSON.stringify(query.filter) });
  if (query.sort !== undefined) search.set('sort', JSON.stringify([query.sort.field, query.sort.order]));
  const cursor = cursors.get(`${name}#${page - 1}`);
  if (page > 1 && cursor !== undefined) search.set('cursor', cursor);
  const { data } = await http<CursorPage<T>>(`/${query.resource}?${search}`, { signal: query.signal });
  if (cursors.size >= MOST_KEPT) cursors.clear();
  if (data.pageInfo.endCursor !== null) cursors.set(`${name}#${page}`, data.pageInfo.endCursor);
  return { ...data, pageInfo: { ...data.pageInfo, hasPreviousPage: page > 1 } };
}

import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider, GetListParams, GetManyReferenceParams, Options, RaRecord } from 'react-admin';
import { cursorPage, endless } from './cursor-pages.ts';
import { http, type Request } from './http.ts';

async function client(url: string, options: Options = {}) {
  const { data, headers } = await http(url, {
    method: (options.method ?? 'GET') as Request['method'],
    body: typeof options.body === 'string' ? (JSON.parse(options.body) as unknown) : undefined,
    headers: new Headers(options.headers),
    signal: options.signal ?? undefined,
  });
  return { status: 200, headers, body: '', json: data };
}

const finite = simpleRestProvider('', client);

async function endlessList<T extends RaRecord>(resource: string, params: GetListParams) {
  const { page = 1, perPage = 25 } = params.pagination ?? {};
  const { filter = {}, signal } = params;
  // react-admin sorts by id where nobody asked; the server's own order is that of urgency or time
  const sort = params.sort?.field === 'id' ? undefined : params.sort;
  return cursorPage<T>({ resource, page, perPage, filter: filter as object, sort, signal });
}

/**
 * react-admin's way to our API: finite lists in the dialect of `ra-data-simple-rest`, endless ones by cursor.
 * Nothing is deleted over it: records end by a status of their own.
 */
export const dataProvider: DataProvider = {
  ...finite,
  getList: (resource, params) => (endless.has(resource) ? endlessList(resource, params) : finite.getList(resource, params)),
  getManyReference: (resource, params: GetManyReferenceParams) => {
    if (!endless.has(resource)) return finite.getManyReference(resource, params);
    return endlessList(resource, { ...params, filter: { ...(params.filter as object), [params.target]: params.id } });
  },
};

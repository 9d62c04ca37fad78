import { type RaRecord, useGetOne } from 'react-admin';

/**
 * One record whole, as its own address gives it. react-admin would show the row of a list at first, which has fewer
 * fields; `meta` keeps the two apart.
 */
export function useWhole<T extends RaRecord>(resource: string, id: string) {
  return useGetOne<T>(resource, { id, meta: { whole: true } }, { retry: false });
}

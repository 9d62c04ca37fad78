import { useQueries } from '@tanstack/react-query';
import { useGetList, usePermissions } from 'react-admin';
import type { SopItem, SopVersion } from '../sops/sop.ts';
import { sopVersionQuery } from '../sops/use-sop-version.ts';
import { mayStart } from './may-start.ts';

export interface StartableSop {
  sop: SopItem;
  version: SopVersion;
}

/** SOPs in force that a person with my roles may start by hand. */
export function useStartableSops(enabled: boolean): { sops: StartableSop[]; isPending: boolean; error: unknown } {
  const { permissions = [] } = usePermissions<string[]>();
  const list = useGetList<SopItem>(
    'sops',
    { pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'ASC' } },
    { enabled },
  );
  const released = (list.data ?? []).filter((sop) => sop.version !== null);
  const versions = useQueries({
    queries: released.map((sop) => sopVersionQuery(sop.id, sop.version ?? '')),
  });
  const sops = released.flatMap((sop, index) => {
    const version = versions[index]?.data;
    return version !== undefined && mayStart(version, permissions) ? [{ sop, version }] : [];
  });
  return {
    sops,
    isPending: list.isPending || versions.some(({ isPending }) => isPending),
    error: list.error ?? versions.find(({ error }) => error !== null)?.error ?? null,
  };
}

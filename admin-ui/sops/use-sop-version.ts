import { useQuery } from '@tanstack/react-query';
import { http } from '../providers/http.ts';
import type { SopVersion } from './sop.ts';

/** The query of one version of an SOP: its content never changes, its state may. */
export function sopVersionQuery(sop: string, version: string) {
  return {
    queryKey: ['sops', 'version', sop, version],
    queryFn: () =>
      http<SopVersion>(`/sops/${encodeURIComponent(sop)}/versions/${encodeURIComponent(version)}`).then(({ data }) => data),
    staleTime: 60_000,
  };
}

export function useSopVersion(sop: string, version: string | null) {
  return useQuery({ ...sopVersionQuery(sop, version ?? ''), enabled: version !== null });
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { PageFault } from '../layout/PageFault.tsx';
import { Panel } from '../layout/Panel.tsx';
import type { CursorPage } from '../providers/cursor-pages.ts';
import { http } from '../providers/http.ts';
import { StatusChip } from '../status/StatusChip.tsx';
import type { ScopeDevice } from './recall.ts';

const PER_PAGE = 50;

/** Every device of the frozen scope, a page at a time. */
export function RecallScope({ recall }: { recall: string }) {
  const translate = useTranslate();
  const scope = useInfiniteQuery({
    queryKey: ['recalls', 'scope', recall],
    queryFn: async ({ pageParam }) => {
      const search = new URLSearchParams({ limit: String(PER_PAGE), ...(pageParam === '' ? {} : { cursor: pageParam }) });
      const { data } = await http<CursorPage<ScopeDevice>>(`/recalls/${encodeURIComponent(recall)}/scope?${search}`);
      return data;
    },
    initialPageParam: '',
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });
  const devices = scope.data?.pages.flatMap(({ data }) => data) ?? [];
  if (scope.isSuccess && devices.length === 0) return null;
  return (
    <Panel title={translate('vouch.recall.scope')}>
      {scope.error !== null && <PageFault error={scope.error} />}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {devices.map((device) => (
          <Device key={device.serial} device={device} />
        ))}
      </Box>
      {scope.hasNextPage && (
        <Button onClick={() => void scope.fetchNextPage()} disabled={scope.isFetchingNextPage}>
          {translate('vouch.act.more')}
        </Button>
      )}
    </Panel>
  );
}

function Device({ device }: { device: ScopeDevice }) {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.75, borderBottom: 1, borderColor: 'divider' }}
    >
      <Link
        component={RouterLink}
        to={`/serials/${encodeURIComponent(device.serial)}/show`}
        sx={{ fontWeight: 600, flex: '1 1 240px', overflowWrap: 'anywhere' }}
      >
        {device.serial}
      </Link>
      <Typography variant="body2" color="textSecondary">
        {device.holder ?? translate('vouch.recall.inHouse')}
      </Typography>
      <StatusChip status={device.now} />
      {device.outcome !== null && device.outcome !== device.now && <StatusChip status={device.outcome} />}
      {device.outcome === null && device.holder !== null && (
        <StatusChip status="missing" label={translate('vouch.recall.unexplained')} />
      )}
    </Box>
  );
}

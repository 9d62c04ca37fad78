import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Title, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { Facts } from '../layout/Facts.tsx';
import { JsonView } from '../layout/JsonView.tsx';
import { FaultPage } from '../layout/FaultPage.tsx';
import { PageFault } from '../layout/PageFault.tsx';
import { Panel } from '../layout/Panel.tsx';
import { http } from '../providers/http.ts';
import { useLiveQueries } from '../providers/use-live-queries.ts';
import { useWhole } from '../providers/use-whole.ts';
import { StatusChip } from '../status/StatusChip.tsx';
import { useFieldWords } from '../records/use-field-words.ts';
import { Moment } from '../time/Moment.tsx';
import { HolderTable } from './HolderTable.tsx';
import type { Recall, RecallBalance } from './recall.ts';
import { RecallBalanceView } from './RecallBalanceView.tsx';
import { RecallScope } from './RecallScope.tsx';

/** A recall: how much is unexplained, how far each holder is, what it is about. */
export function RecallPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const path = `/recalls/${encodeURIComponent(id)}`;
  const { data: recall, error, isPending, refetch } = useWhole<Recall>('recalls', id);
  const balance = useQuery({
    queryKey: ['recalls', 'balance', id],
    queryFn: () => http<RecallBalance>(`${path}/balance`).then(({ data }) => data),
  });
  useLiveQueries('recalls', () => true);

  if (isPending) return <CircularProgress aria-label={translate('ra.page.loading')} sx={{ m: 'auto', my: 6 }} />;
  if (recall === undefined) return <FaultPage resource="recalls" about={id} error={error} onRetry={() => void refetch()} />;
  return (
    <Box sx={{ py: 2, width: '100%', maxWidth: 1240, mx: 'auto', display: 'grid', gap: 2 }}>
      <Title title={`${translate('vouch.recall.title')} ${recall.number}`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Typography variant="h1">
          {translate('vouch.recall.title')} {recall.number}
        </Typography>
        <StatusChip status={recall.status} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          {balance.error !== null && <PageFault error={balance.error} />}
          {balance.data !== undefined && <RecallBalanceView balance={balance.data} isClosed={recall.closed_at !== null} />}
          {balance.data !== undefined && <HolderTable holders={balance.data.holders} isFrozen={recall.frozen_at !== null} />}
          <RecallScope recall={recall.id} />
        </Box>
        <RecallFacts recall={recall} />
      </Box>
    </Box>
  );
}

/** What is bad, by its kind. */
function Cause({ cause }: { cause: Recall['cause'] }) {
  const translate = useTranslate();
  return Object.entries(cause)
    .filter(([, value]) => value !== null)
    .map(([kind, value]) => (
      <div key={kind}>
        {translate(`vouch.recall.causeOf.${kind}`)} <JsonView value={value} />
      </div>
    ));
}

function RecallFacts({ recall }: { recall: Recall }) {
  const translate = useTranslate();
  const words = useFieldWords();
  return (
    <Panel title={translate('vouch.task.context')}>
      <Facts
        facts={[
          [translate('vouch.recall.reason'), recall.reason],
          [translate('vouch.recall.cause'), <Cause key="cause" cause={recall.cause} />],
          [translate('vouch.recall.class'), recall.class && words.option(recall.class)],
          [translate('vouch.recall.depth'), recall.depth && words.option(recall.depth)],
          [translate('vouch.recall.remedy'), recall.remedy && words.option(recall.remedy)],
          [translate('vouch.recall.hazard'), recall.hazard],
          [translate('vouch.recall.openedAt'), <Moment key="opened" at={recall.opened_at} />],
          [translate('vouch.recall.asOf'), recall.frozen_at && <Moment at={recall.frozen_at} />],
          [translate('vouch.recall.devices'), recall.scope_devices],
          [translate('vouch.recall.hash'), recall.scope_hash && <code>{recall.scope_hash.slice(0, 16)}</code>],
        ]}
      />
    </Panel>
  );
}

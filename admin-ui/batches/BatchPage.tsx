import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { Facts } from '../layout/Facts.tsx';
import { filterPath } from '../layout/filter-path.ts';
import { FaultPage } from '../layout/FaultPage.tsx';
import { PageFault } from '../layout/PageFault.tsx';
import { Panel } from '../layout/Panel.tsx';
import { http } from '../providers/http.ts';
import { useLiveQueries } from '../providers/use-live-queries.ts';
import { useWhole } from '../providers/use-whole.ts';
import { StatusChip } from '../status/StatusChip.tsx';
import { OpenTasks } from '../tasks/OpenTasks.tsx';
import { Moment } from '../time/Moment.tsx';
import { BalanceView } from './BalanceView.tsx';
import { balancesOf, findingsOf } from './balance.ts';
import type { Batch, BatchReview } from './batch.ts';
import { BatchFindings } from './BatchFindings.tsx';

/** A batch for whoever releases it: first what is open, missing or out of limits, then the counts that must balance. */
export function BatchPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: batch, error, isPending, refetch } = useWhole<Batch>('batches', id);
  useLiveQueries('batches', () => true);
  const review = useQuery({
    queryKey: ['batches', 'review', id],
    queryFn: () => http<BatchReview>(`/batches/${encodeURIComponent(id)}/review`).then(({ data }) => data),
  });
  if (isPending) return <CircularProgress aria-label={translate('ra.page.loading')} sx={{ m: 'auto', my: 6 }} />;
  if (batch === undefined) return <FaultPage resource="batches" about={id} error={error} onRetry={() => void refetch()} />;
  return (
    <Box sx={{ py: 2, width: '100%', maxWidth: 1240, mx: 'auto', display: 'grid', gap: 2 }}>
      <Title title={`${translate('vouch.batch.title')} ${batch.batch}`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Typography variant="h1">
          {translate('vouch.batch.title')} {batch.batch}
        </Typography>
        <StatusChip status={batch.status} />
        <Box sx={{ flex: 1 }} />
        <Button component={Link} to={filterPath('serials', { batch: batch.batch })}>
          {translate('vouch.batch.serials')}
        </Button>
        <Button component={Link} to={filterPath('audit-entries', { record_type: 'batch', record_id: batch.batch })}>
          {translate('vouch.batch.audit')}
        </Button>
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
          {review.error !== null && <PageFault error={review.error} onRetry={() => void review.refetch()} />}
          {review.data !== undefined && <Review review={review.data} />}
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title={translate('vouch.task.context')}>
            <Facts
              facts={[
                [translate('vouch.batch.model'), batch.model],
                [translate('vouch.batch.order'), batch.order],
                [translate('vouch.batch.quantity'), batch.quantity],
                [translate('vouch.task.created'), <Moment key="opened" at={batch.opened_at} />],
              ]}
            />
          </Panel>
          <OpenTasks filter={{ batch: batch.batch, all: true, status: ['open', 'claimed'] }} />
        </Box>
      </Box>
    </Box>
  );
}

function Review({ review }: { review: BatchReview }) {
  const translate = useTranslate();
  const findings = findingsOf(review);
  return (
    <>
      <Alert severity={review.complete ? 'success' : 'warning'} sx={{ fontSize: '1rem', fontWeight: 600 }}>
        {review.complete ? translate('vouch.batch.clean') : translate('vouch.batch.attention', { smart_count: findings })}
      </Alert>
      <BatchFindings review={review} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
        {balancesOf(review).map((balance) => (
          <BalanceView key={balance.kind} balance={balance} />
        ))}
      </Box>
    </>
  );
}

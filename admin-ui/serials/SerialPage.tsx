import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Title, useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router';
import { Facts } from '../layout/Facts.tsx';
import { FaultPage } from '../layout/FaultPage.tsx';
import { Panel } from '../layout/Panel.tsx';
import { useLiveQueries } from '../providers/use-live-queries.ts';
import { useLanguage } from '../providers/use-language.ts';
import { useWhole } from '../providers/use-whole.ts';
import { StatusChip } from '../status/StatusChip.tsx';
import { OpenTasks } from '../tasks/OpenTasks.tsx';
import { Moment } from '../time/Moment.tsx';
import { dayWords } from '../time/time-words.ts';
import { placeWords } from './place-words.ts';
import type { Serial } from './serial.ts';
import { SerialTimeline } from './SerialTimeline.tsx';
import { SerialTreeView } from './SerialTreeView.tsx';

/** One serial number: its state, where it is and who has it, what holds it, what happened to it, what it consists of. */
export function SerialPage() {
  const translate = useTranslate();
  const language = useLanguage();
  const { id = '' } = useParams();
  const { data: serial, error, isPending, refetch } = useWhole<Serial>('serials', id);
  useLiveQueries('serials', () => true);
  if (isPending) return <CircularProgress aria-label={translate('ra.page.loading')} sx={{ m: 'auto', my: 6 }} />;
  if (serial === undefined) return <FaultPage resource="serials" about={id} error={error} onRetry={() => void refetch()} />;
  return (
    <Box sx={{ py: 2, width: '100%', maxWidth: 1240, mx: 'auto', display: 'grid', gap: 2 }}>
      <Title title={`${translate('vouch.serial.title')} ${serial.serial}`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {serial.serial}
        </Typography>
        <StatusChip status={serial.status} />
        {serial.held && <StatusChip status="held" />}
      </Box>
      {serial.holds.map((hold) => (
        <Alert key={hold.id} severity="warning">
          <strong>{translate('vouch.serial.holds')}</strong> {hold.reason} · {hold.placed_by} · <Moment at={hold.placed_at} />
        </Alert>
      ))}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
          alignItems: 'start',
        }}
      >
        <SerialTimeline serial={serial.serial} />
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0, order: { xs: -1, lg: 0 } }}>
          <Panel title={translate('vouch.task.context')}>
            <Facts
              facts={[
                [translate('vouch.serial.model'), serial.model],
                [
                  translate('vouch.serial.batch'),
                  serial.batch && (
                    <Link component={RouterLink} to={`/batches/${encodeURIComponent(serial.batch)}/show`}>
                      {serial.batch}
                    </Link>
                  ),
                ],
                [translate('vouch.serial.order'), serial.order],
                [translate('vouch.serial.holder'), serial.holder],
                [translate('vouch.serial.place'), placeWords(serial.place)],
                [translate('vouch.serial.expiry'), serial.expiry && dayWords(serial.expiry, language)],
                [translate('vouch.serial.statusSince'), <Moment key="since" at={serial.status_at} />],
              ]}
            />
          </Panel>
          <OpenTasks filter={{ serial: serial.serial, all: true, status: ['open', 'claimed'] }} />
          <SerialTreeView serial={serial.serial} />
        </Box>
      </Box>
    </Box>
  );
}

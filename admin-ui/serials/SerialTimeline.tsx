import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { useHappeningWords } from '../audit-entries/use-happening-words.ts';
import { PageFault } from '../layout/PageFault.tsx';
import { Panel } from '../layout/Panel.tsx';
import { http } from '../providers/http.ts';
import { Moment } from '../time/Moment.tsx';
import { HappeningDetail } from './HappeningDetail.tsx';
import type { Happening } from './serial.ts';

/** What happened to a device, the latest first: events where it was and what was done, entries of its records. */
export function SerialTimeline({ serial }: { serial: string }) {
  const translate = useTranslate();
  const { data, error, isPending } = useQuery({
    queryKey: ['serials', 'timeline', serial],
    queryFn: () => http<Happening[]>(`/serials/${encodeURIComponent(serial)}/timeline`).then((answer) => answer.data),
  });
  return (
    <Panel title={translate('vouch.serial.timeline')}>
      {isPending && <CircularProgress aria-label={translate('ra.page.loading')} />}
      {error !== null && <PageFault error={error} />}
      {data?.length === 0 && <Typography color="textSecondary">{translate('vouch.serial.noTimeline')}</Typography>}
      <Box component="ol" reversed sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.toReversed().map((happening, index) => (
          <HappeningRow key={index} happening={happening} />
        ))}
      </Box>
    </Panel>
  );
}

function HappeningRow({ happening }: { happening: Happening }) {
  const translate = useTranslate();
  const words = useHappeningWords();
  const isEvent = happening.kind === 'event';
  return (
    <Box component="li" sx={{ position: 'relative', pl: 3, pb: 2, borderLeft: 2, borderColor: 'divider', ml: 1 }}>
      <Box
        aria-hidden
        sx={{
          position: 'absolute',
          left: -7,
          top: 4,
          width: 12,
          height: 12,
          borderRadius: isEvent ? '50%' : 0.25,
          bgcolor: isEvent ? 'primary.main' : 'divider',
        }}
      />
      <Typography sx={{ fontWeight: isEvent ? 700 : 500, lineHeight: 1.3 }}>
        {isEvent ? words.step(happening.what) : words.action(happening.what)}
      </Typography>
      <HappeningDetail happening={happening} />
      <Typography variant="body2" color="textSecondary">
        <Moment at={happening.at} />
        {happening.by !== null && ` · ${happening.by}`}
        {happening.run !== null && (
          <>
            {' · '}
            <Link component={RouterLink} to={`/runs/${happening.run}/show`}>
              {translate('vouch.run.title')}
            </Link>
          </>
        )}
      </Typography>
    </Box>
  );
}

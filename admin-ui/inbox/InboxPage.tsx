import PlayArrowIcon from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Title, useGetIdentity, useInfiniteGetList, useTranslate } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.tsx';
import { LiveSign } from '../layout/LiveSign.tsx';
import { PageFault } from '../layout/PageFault.tsx';
import { useLiveQueries } from '../providers/use-live-queries.ts';
import { StartRunDialog } from '../runs/StartRunDialog.tsx';
import type { TaskItem } from '../tasks/task.ts';
import { useNow } from '../time/use-now.ts';
import { GoByScan } from './GoByScan.tsx';
import { TaskCard } from './TaskCard.tsx';
import { bySection } from './urgency.ts';

const PER_PAGE = 50;

/** What opens, moves or ends a task: acts on it, and turns of its run. */
const telling = new Set(['task', 'turn']);

/** What a worker does next, most urgent first; new tasks come by themselves. */
export function InboxPage() {
  const translate = useTranslate();
  const now = useNow();
  const { identity } = useGetIdentity();
  const [onlyMine, setOnlyMine] = useState(false);
  const [starting, setStarting] = useState(false);
  const live = useLiveQueries('tasks', ({ kind }) => telling.has(kind));
  const list = useInfiniteGetList<TaskItem>('tasks', {
    pagination: { page: 1, perPage: PER_PAGE },
    filter: onlyMine ? { mine: true } : {},
  });
  const tasks = list.data?.pages.flatMap((page) => page.data) ?? [];
  const parts = bySection(tasks, String(identity?.id ?? ''), now);

  return (
    <Box sx={{ maxWidth: 920, mx: 'auto', width: '100%', display: 'grid', gap: 2, py: 2 }}>
      <Title title="vouch.inbox.title" />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Typography variant="h1">{translate('vouch.inbox.title')}</Typography>
        <LiveSign state={live} />
        <Box sx={{ flex: 1 }} />
        <FormControlLabel
          control={<Switch checked={onlyMine} onChange={(_, checked) => setOnlyMine(checked)} />}
          label={translate('vouch.inbox.onlyMine')}
        />
        <Button variant="outlined" startIcon={<PlayArrowIcon />} onClick={() => setStarting(true)}>
          {translate('vouch.run.start')}
        </Button>
      </Box>
      <GoByScan />
      {list.isPending && <CircularProgress aria-label={translate('ra.page.loading')} sx={{ justifySelf: 'center', my: 6 }} />}
      {list.error !== null && <PageFault error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && tasks.length === 0 && <EmptyState title="vouch.inbox.empty" hint="vouch.inbox.emptyHint" />}
      {parts.map(({ section, tasks: inSection }) => (
        <Box component="section" key={section} aria-labelledby={`inbox-${section}`}>
          <Typography variant="h2" id={`inbox-${section}`} sx={{ mb: 1 }} color={section === 'overdue' ? 'error' : undefined}>
            {translate(`vouch.inbox.${section}`)}{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 500 }}>
              {inSection.length}
              {list.hasNextPage && '+'}
            </Box>
          </Typography>
          <Box component="ul" sx={{ display: 'grid', gap: 1, m: 0, p: 0 }}>
            {inSection.map((task) => (
              <TaskCard key={task.id} task={task} section={section} now={now} />
            ))}
          </Box>
        </Box>
      ))}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage} sx={{ justifySelf: 'center' }}>
          {translate('vouch.inbox.more')}
        </Button>
      )}
      <StartRunDialog open={starting} onClose={() => setStarting(false)} />
    </Box>
  );
}

import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { Title, useGetIdentity, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { inLanguage } from '../../domain/form/form-text.ts';
import { FaultPage } from '../layout/FaultPage.tsx';
import { useLanguage } from '../providers/use-language.ts';
import { useLiveQueries } from '../providers/use-live-queries.ts';
import { useWhole } from '../providers/use-whole.ts';
import { StatusChip } from '../status/StatusChip.tsx';
import type { Task } from './task.ts';
import { TaskActs } from './TaskActs.tsx';
import { TaskComments } from './TaskComments.tsx';
import { TaskContext } from './TaskContext.tsx';
import { TaskDone } from './TaskDone.tsx';
import { TaskForm } from './TaskForm.tsx';
import { useLoopWords } from './use-loop-words.ts';

/** One task on one screen: its form, what it is about, who may do it and why. */
export function TaskPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { identity } = useGetIdentity();
  const { data: task, error, isPending, refetch } = useWhole<Task>('tasks', id);
  // partners are told that something changed, not where
  useLiveQueries('tasks', ({ run }) => run === undefined || run === task?.run);

  return (
    <Box sx={{ maxWidth: 1240, mx: 'auto', width: '100%', py: 2 }}>
      <Button component={Link} to="/tasks" startIcon={<ArrowBackIcon />} size="small" sx={{ mb: 1 }}>
        {translate('vouch.task.back')}
      </Button>
      {isPending && <CircularProgress aria-label={translate('ra.page.loading')} sx={{ display: 'block', mx: 'auto', my: 6 }} />}
      {error !== null && <FaultPage resource="tasks" about={id} error={error} onRetry={() => void refetch()} />}
      {task !== undefined && identity !== undefined && (
        <TaskBody task={task} user={String(identity.id)} refresh={() => void refetch()} />
      )}
    </Box>
  );
}

function TaskBody({ task, user, refresh }: { task: Task; user: string; refresh: () => void }) {
  const language = useLanguage();
  const translate = useTranslate();
  const closed = task.status === 'completed' || task.status === 'withdrawn';
  const title = inLanguage(language, task.title_zh, task.title_en);
  const which = useLoopWords()(task);
  return (
    <>
      <Title title={title} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <Typography variant="h1" sx={{ minWidth: 0 }}>
          {title}
        </Typography>
        {which !== '' && (
          <Typography sx={{ fontWeight: 700, color: 'primary.main', overflowWrap: 'anywhere' }}>{which}</Typography>
        )}
        <StatusChip status={task.status} label={translate(`vouch.task.state.${task.status}`)} />
        <Box sx={{ flex: 1 }} />
        {!closed && <TaskActs task={task} user={user} refresh={refresh} />}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          {closed ? (
            <TaskDone task={task} user={user} />
          ) : (
            <TaskForm key={`${task.id} ${task.formVersion}`} task={task} user={user} refresh={refresh} />
          )}
          <TaskComments task={task} refresh={refresh} />
        </Box>
        <TaskContext task={task} />
      </Box>
    </>
  );
}

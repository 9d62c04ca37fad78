import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useGetList, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { inLanguage } from '../../domain/form/form-text.ts';
import { Panel } from '../layout/Panel.tsx';
import { useLanguage } from '../providers/use-language.ts';
import { Moment } from '../time/Moment.tsx';
import type { TaskItem } from './task.ts';
import { useLoopWords } from './use-loop-words.ts';

/** Tasks that a panel lists. */
const most = 50;

/** Tasks about something that are still to do, linked; nothing where there are none. */
export function OpenTasks({ filter }: { filter: object }) {
  const translate = useTranslate();
  const language = useLanguage();
  const which = useLoopWords();
  const { data: tasks = [], pageInfo } = useGetList<TaskItem>('tasks', { pagination: { page: 1, perPage: most }, filter });
  if (tasks.length === 0) return null;
  return (
    <Panel title={translate('vouch.run.tasks')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {tasks.map((task) => (
          <li key={task.id}>
            <Link component={RouterLink} to={`/tasks/${encodeURIComponent(task.id)}`} sx={{ fontWeight: 600 }}>
              {inLanguage(language, task.title_zh, task.title_en)} {which(task)}
            </Link>
            <Typography variant="body2" color="textSecondary">
              {task.claimed_by !== null && translate('vouch.inbox.claimedBy', { user: task.claimed_by })} <Moment at={task.due} />
            </Typography>
          </li>
        ))}
      </Box>
      {pageInfo?.hasNextPage === true && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {translate('vouch.task.first', { count: most })}
        </Typography>
      )}
    </Panel>
  );
}

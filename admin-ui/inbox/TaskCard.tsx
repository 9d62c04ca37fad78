import AccessTimeIcon from '@mui/icons-material/AccessTime';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import PersonIcon from '@mui/icons-material/Person';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { inLanguage } from '../../domain/form/form-text.ts';
import { useLanguage } from '../providers/use-language.ts';
import type { TaskItem } from '../tasks/task.ts';
import { useLoopWords } from '../tasks/use-loop-words.ts';
import { relativeWords, spanWords } from '../time/time-words.ts';
import type { Section } from './urgency.ts';

const edges: Record<Section, string> = { overdue: 'error.main', soon: 'warning.main', mine: 'primary.main', open: 'divider' };

/** One task of the inbox: what, for which batch or serial, until when; all of it is the link. */
export function TaskCard({ task, section, now }: { task: TaskItem; section: Section; now: number }) {
  const language = useLanguage();
  const translate = useTranslate();
  const which = useLoopWords()(task);
  return (
    <Card component="li" sx={{ borderLeft: 6, borderLeftColor: edges[section], listStyle: 'none' }}>
      <CardActionArea
        component={Link}
        to={`/tasks/${encodeURIComponent(task.id)}`}
        sx={{ px: 2, py: 1.5, display: 'flex', gap: 1, alignItems: 'center' }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography component="h3" sx={{ fontWeight: 700, fontSize: '1.05rem' }}>
            {inLanguage(language, task.title_zh, task.title_en)}{' '}
            <Box component="span" sx={{ color: 'primary.main', overflowWrap: 'anywhere' }}>
              {which}
            </Box>
          </Typography>
          <Typography variant="body2" color="textSecondary" noWrap>
            {inLanguage(language, task.sop_title_zh, task.sop_title_en)}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, mt: 0.75 }}>
            <DueWords due={task.due} now={now} section={section} />
            <Subjects task={task} />
            {task.claimed_by !== null && (
              <Chip size="small" icon={<PersonIcon />} label={translate('vouch.inbox.claimedBy', { user: task.claimed_by })} />
            )}
          </Box>
        </Box>
        <ChevronRightIcon color="action" />
      </CardActionArea>
    </Card>
  );
}

function DueWords({ due, now, section }: { due: string | null; now: number; section: Section }) {
  const language = useLanguage();
  const translate = useTranslate();
  if (due === null) return null;
  const late = section === 'overdue';
  const Sign = late ? WarningIcon : AccessTimeIcon;
  const words = late
    ? translate('vouch.inbox.late', { time: spanWords(now - Date.parse(due), language) })
    : translate('vouch.inbox.due', { time: relativeWords(due, now, language) });
  const color = late ? 'error.main' : section === 'soon' ? 'warning.main' : 'text.secondary';
  return (
    <Box
      component="time"
      dateTime={due}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color, fontSize: '0.875rem', fontWeight: late ? 700 : 500 }}
    >
      <Sign fontSize="small" />
      {words}
    </Box>
  );
}

/** The batch, order, lot or serial that a task is about. */
export function Subjects({ task }: { task: Pick<TaskItem, 'batch' | 'order' | 'serial' | 'lot'> }) {
  const translate = useTranslate();
  return (['batch', 'order', 'lot', 'serial'] as const).flatMap((kind) =>
    task[kind] === null || task[kind] === undefined
      ? []
      : [
          <Chip
            key={kind}
            size="small"
            variant="outlined"
            label={`${translate(`vouch.task.${kind}`)} ${task[kind]}`}
            sx={{ maxWidth: '100%' }}
          />,
        ],
  );
}

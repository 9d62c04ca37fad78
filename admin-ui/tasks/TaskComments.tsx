import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useAct } from '../acts/use-act.ts';
import { Moment } from '../time/Moment.tsx';
import type { Task } from './task.ts';

/** What people have said about a task. */
export function TaskComments({ task, refresh }: { task: Task; refresh: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { busy, send } = useAct();
  const [text, setText] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if ((await send(`/tasks/${encodeURIComponent(task.id)}/comments`, { text: text.trim() })) === undefined) return;
    setText('');
    notify('vouch.task.commented', { type: 'success' });
    refresh();
  };
  return (
    <Card sx={{ p: 2 }} component="section" aria-label={translate('vouch.task.comments')}>
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {translate('vouch.task.comments')}
      </Typography>
      {task.comments.length === 0 && <Typography color="textSecondary">{translate('vouch.task.noComments')}</Typography>}
      {task.comments.map((comment) => (
        <Box key={comment.id} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
          <Typography variant="caption" color="textSecondary">
            {comment.author} · <Moment at={comment.at} />
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{comment.body}</Typography>
        </Box>
      ))}
      <Box component="form" onSubmit={(event) => void add(event)} sx={{ display: 'flex', gap: 1, mt: 1.5, alignItems: 'start' }}>
        <TextField
          size="small"
          fullWidth
          multiline
          label={translate('vouch.task.comment')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" variant="outlined" disabled={busy || text.trim() === ''}>
          {translate('vouch.task.commentAdd')}
        </Button>
      </Box>
    </Card>
  );
}

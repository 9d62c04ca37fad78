import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormSchema } from '../../domain/form/index.ts';
import { FormFiller } from '../forms/FormFiller.tsx';
import { useLanguage } from '../providers/use-language.ts';
import { inLanguage } from '../../domain/form/form-text.ts';
import { dropDraft, readDraft } from './draft.ts';
import { dateTimeWords } from '../time/time-words.ts';
import type { Task } from './task.ts';

/** A task that is over: what was submitted, by whom, and the signatures with their printed names and meanings. */
export function TaskDone({ task, user }: { task: Task; user: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { completed_by: by, completed_at: at, values, form } = task;
  const words =
    by === null || at === null
      ? translate('vouch.status.withdrawn')
      : translate('vouch.task.doneBy', { user: by, time: dateTimeWords(at, language) });
  return (
    <Card sx={{ p: { xs: 2, md: 3 }, display: 'grid', gap: 2 }}>
      <Alert severity={by === null ? 'warning' : 'success'}>{words}</Alert>
      <LostEntry task={task} user={user} />
      {form !== null && values !== null && at !== null && (
        <FormFiller
          form={FormSchema.parse(form)}
          data={task.data}
          env={{ now: at, zone: task.zone }}
          initial={values}
          disabled
          onSubmit={async () => undefined}
        >
          {null}
        </FormFiller>
      )}
      {task.signatures.map((signature) => (
        <Box key={`${signature.user} ${signature.signed_at}`} sx={{ pl: 1.5, borderLeft: 4, borderColor: 'success.main' }}>
          <Typography sx={{ fontWeight: 700 }}>{signature.name}</Typography>
          <Typography variant="body2">{inLanguage(language, signature.meaning_zh, signature.meaning_en)}</Typography>
          <Typography variant="caption" color="textSecondary">
            {dateTimeWords(signature.signed_at, language)}
          </Typography>
        </Box>
      ))}
    </Card>
  );
}

/** Tells whoever was filling the form in when the task ended that nothing of it was submitted. */
function LostEntry({ task, user }: { task: Task; user: string }) {
  const translate = useTranslate();
  const [isThere, setThere] = useState(() => task.completed_by !== user && readDraft({ user, task: task.id }) !== undefined);
  if (!isThere) return null;
  const discard = () => {
    dropDraft({ user, task: task.id });
    setThere(false);
  };
  return (
    <Alert severity="warning" action={<Button onClick={discard}>{translate('vouch.task.lostSeen')}</Button>}>
      {translate('vouch.task.lost')}
    </Alert>
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormSchema, initialValues, type Values } from '../../domain/form/index.ts';
import { FormFiller } from '../forms/FormFiller.tsx';
import { SignatureDialog } from '../signature/SignatureDialog.tsx';
import { useNow } from '../time/use-now.ts';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { SubmitBar } from './SubmitBar.tsx';
import type { Task } from './task.ts';
import { useCompleteTask } from './use-complete-task.ts';

/** A task that has no form is confirmed. */
const NO_FORM: FormSchema = { components: [] };

/** The form of an open task, with what was typed before; submits, asks for signatures where the SOP does. */
export function TaskForm({ task, user, refresh }: { task: Task; user: string; refresh: () => void }) {
  const translate = useTranslate();
  const now = useNow();
  const env = useMemo(() => ({ now: new Date(now).toISOString(), zone: task.zone }), [now, task.zone]);
  const form = useMemo(
    () => (task.form === null || task.form === undefined ? NO_FORM : FormSchema.parse(task.form)),
    [task.form],
  );
  const [start, setStart] = useState(() => ({ n: 0, draft: readDraft({ user, task: task.id }) }));
  const completion = useCompleteTask(task, user);
  const { submit, signing, stale } = completion;
  const fresh = useMemo(() => initialValues(form, task.data, env), [form, task.data, env]);
  const remember = useCallback(
    (values: Values) => {
      if (JSON.stringify(values) !== JSON.stringify(fresh)) keepDraft({ user, task: task.id }, values);
    },
    [user, task.id, fresh],
  );
  const startAfresh = () => {
    dropDraft({ user, task: task.id });
    setStart({ n: start.n + 1, draft: undefined });
  };
  const initial = start.draft ?? fresh;

  return (
    <Card sx={{ p: { xs: 2, md: 3 }, overflow: 'visible' }}>
      {stale && (
        <Alert severity="warning" sx={{ mb: 2 }} action={<Button onClick={refresh}>{translate('vouch.task.reload')}</Button>}>
          {translate('vouch.task.outdated')}
        </Alert>
      )}
      {start.draft !== undefined && (
        <Alert severity="info" sx={{ mb: 2 }} action={<Button onClick={startAfresh}>{translate('vouch.task.discard')}</Button>}>
          {translate('vouch.task.draft')}
        </Alert>
      )}
      {form.components.length === 0 && <Alert severity="info">{translate('vouch.task.noForm')}</Alert>}
      <FormFiller
        key={start.n}
        form={form}
        data={task.data}
        env={env}
        initial={initial}
        disabled={false}
        faults={completion.errors}
        onSubmit={submit}
        onChange={remember}
      >
        {completion.refusal !== null && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {translate(completion.refusal, { _: completion.refusal })}
          </Alert>
        )}
        <SubmitBar task={task} user={user} busy={completion.busy} />
      </FormFiller>
      {task.signature !== null && (
        <SignatureDialog
          open={signing.open}
          rule={task.signature}
          user={user}
          busy={completion.busy}
          fault={signing.fault}
          onCancel={signing.cancel}
          onSign={signing.sign}
        />
      )}
    </Card>
  );
}

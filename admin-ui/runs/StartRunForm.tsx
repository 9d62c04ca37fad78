import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import { FormSchema, initialValues, type Values } from '../../domain/form/index.ts';
import { inLanguage } from '../../domain/form/form-text.ts';
import { useAct } from '../acts/use-act.ts';
import { FormFiller } from '../forms/FormFiller.tsx';
import { problemOf } from '../providers/http.ts';
import { fieldErrors, type FieldErrors } from '../providers/problem.ts';
import { useLanguage } from '../providers/use-language.ts';
import { startFormOf } from '../sops/start-form.ts';
import type { StartableSop } from './use-startable-sops.ts';

/** The start form of an SOP, or just the button where it has none. */
export function StartRunForm({ chosen: { sop, version }, onDone }: { chosen: StartableSop; onDone: () => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  const notify = useNotify();
  const redirect = useRedirect();
  const { busy, send } = useAct();
  const starts = version.starts.filter(({ kind }) => kind === 'none');
  const [startEvent, setStartEvent] = useState(starts[0]?.element ?? '');
  const [env] = useState(() => ({ now: new Date().toISOString(), zone: new Intl.DateTimeFormat().resolvedOptions().timeZone }));
  const form = useMemo(() => {
    const key = startFormOf(version.bpmn, startEvent);
    return FormSchema.parse(key === null ? { components: [] } : version.forms[key]);
  }, [version, startEvent]);
  const initial = useMemo(() => initialValues(form, {}, env), [form, env]);

  const start = async (variables: Values): Promise<FieldErrors | undefined> => {
    let errors: FieldErrors | undefined;
    const run = await send<{ id: string }>('/runs', { sop: sop.id, startEvent, variables }, (error) => {
      const faults = problemOf(error)?.faults ?? [];
      if (faults.length > 0) errors = fieldErrors(faults, language);
      return false;
    });
    if (run === undefined) return errors;
    notify('vouch.run.started', { type: 'success' });
    onDone();
    redirect(`/runs/${run.id}/show`);
    return undefined;
  };

  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h2">{inLanguage(language, sop.title_zh, sop.title_en)}</Typography>
      {starts.length > 1 && (
        <TextField
          select
          label={translate('vouch.run.startAt')}
          value={startEvent}
          onChange={(event) => setStartEvent(event.target.value)}
        >
          {starts.map(({ element, name }) => (
            <MenuItem key={element} value={element}>
              {name ?? element}
            </MenuItem>
          ))}
        </TextField>
      )}
      <FormFiller key={startEvent} form={form} data={{}} env={env} initial={initial} disabled={false} onSubmit={start}>
        <Button type="submit" variant="contained" size="large" fullWidth disabled={busy} sx={{ mt: 2 }}>
          {translate('vouch.run.start')}
        </Button>
      </FormFiller>
    </Box>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActButton } from '../acts/ActButton.tsx';
import { ReasonDialog } from '../acts/ReasonDialog.tsx';
import { both, useMay } from '../acts/use-may.ts';
import { useAct } from '../acts/use-act.ts';
import type { Json } from '../../domain/json.ts';
import { useBilingual, useLanguage } from '../providers/use-language.ts';
import { Moment } from '../time/Moment.tsx';
import { runAct } from './run-acts.ts';
import type { Incident, Run } from './run.ts';
import { saidIn } from './said-in.ts';

interface RunIncidentsProps {
  run: Run;
  refresh: () => void;
}

/** What a run is stuck on; an operator corrects variables and lets the failed step try again. */
export function RunIncidents({ run, refresh }: RunIncidentsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { busy, send } = useAct();
  const may = useMay();
  const pick = useBilingual();
  const language = useLanguage();
  const [chosen, setChosen] = useState<Incident | null>(null);
  const resolve = async ({ reason, variables }: Record<string, string>) => {
    const corrected = readVariables(variables ?? '');
    const body = { reason, ...(corrected === null ? {} : { variables: corrected }) };
    if ((await send(`/incidents/${run.id}/${encodeURIComponent(chosen?.id ?? '')}/resolve`, body)) === undefined) return;
    setChosen(null);
    notify('vouch.run.resolved', { type: 'success' });
    refresh();
  };
  const check = (text: string) => (readVariables(text) === null ? translate('vouch.run.notJson') : null);
  return (
    <Box sx={{ display: 'grid', gap: 1 }} component="section" aria-label={translate('vouch.run.incidents')}>
      {run.incidents.map((incident) => (
        <Alert
          key={incident.id}
          severity="error"
          action={
            <ActButton
              allowed={both(runAct('resolve', run), may('resolve', 'Incident'))}
              busy={busy}
              color="inherit"
              onClick={() => setChosen(incident)}
            >
              {translate('vouch.run.resolve')}
            </ActButton>
          }
        >
          <strong>{pick(incident.title, incident.element)}</strong> ·{' '}
          {translate(`vouch.run.code.${incident.code}`, { _: incident.code })} · <Moment at={incident.since} />
          <div>{saidIn(language, incident.message, incident.element)}</div>
        </Alert>
      ))}
      <ReasonDialog
        open={chosen !== null}
        title={translate('vouch.run.resolveTitle')}
        text={translate('vouch.run.resolveText')}
        fields={[{ name: 'variables', label: translate('vouch.run.corrected'), multiline: true, optional: true, check }]}
        busy={busy}
        onCancel={() => setChosen(null)}
        onConfirm={(entered) => void resolve(entered)}
      />
    </Box>
  );
}

/** A JSON object; null for an empty text and for anything else. */
function readVariables(text: string): Record<string, Json> | null {
  try {
    const value = JSON.parse(text) as Json;
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

import CancelIcon from '@mui/icons-material/CancelOutlined';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Title, useNotify, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { inLanguage } from '../../domain/form/form-text.ts';
import { ActButton } from '../acts/ActButton.tsx';
import { both, useMay } from '../acts/use-may.ts';
import { ReasonDialog } from '../acts/ReasonDialog.tsx';
import { useAct } from '../acts/use-act.ts';
import { LiveSign } from '../layout/LiveSign.tsx';
import { FaultPage } from '../layout/FaultPage.tsx';
import { openStream } from '../providers/live.ts';
import { useLanguage } from '../providers/use-language.ts';
import { useLive } from '../providers/use-live.ts';
import { useWhole } from '../providers/use-whole.ts';
import { StatusChip } from '../status/StatusChip.tsx';
import { runAct } from './run-acts.ts';
import type { Run } from './run.ts';
import { RunParts } from './RunParts.tsx';

/** A run on its own diagram, live. */
export function RunPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const { data: run, error, isPending, refetch } = useWhole<Run>('runs', id);
  const stream = useMemo(() => openStream(`/api/runs/${encodeURIComponent(id)}/stream`), [id]);
  const refresh = useCallback(() => {
    void refetch();
    void queries.invalidateQueries({ queryKey: ['runs', 'diagram', id] });
    void queries.invalidateQueries({ queryKey: ['runs', 'decisions', id] });
    void queries.invalidateQueries({ queryKey: ['tasks'] });
  }, [refetch, queries, id]);
  const live = useLive(stream, refresh);

  return (
    <Box sx={{ py: 2, width: '100%', maxWidth: 1400, mx: 'auto' }}>
      {isPending && <CircularProgress aria-label={translate('ra.page.loading')} sx={{ display: 'block', mx: 'auto', my: 6 }} />}
      {error !== null && <FaultPage resource="runs" about={id} error={error} onRetry={() => void refetch()} />}
      {run !== undefined && (
        <>
          <RunHead run={run} refresh={refresh} live={<LiveSign state={live} />} />
          <RunParts run={run} refresh={refresh} />
        </>
      )}
    </Box>
  );
}

function RunHead({ run, refresh, live }: { run: Run; refresh: () => void; live: ReactNode }) {
  const translate = useTranslate();
  const language = useLanguage();
  const notify = useNotify();
  const { busy, send } = useAct();
  const may = useMay();
  const [cancelling, setCancelling] = useState(false);
  const title = inLanguage(language, run.title_zh, run.title_en);
  const cancel = async (entered: object) => {
    if ((await send(`/runs/${run.id}/cancel`, entered)) === undefined) return;
    setCancelling(false);
    notify('vouch.run.cancelled', { type: 'info' });
    refresh();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
      <Title title={title} />
      <Typography variant="h1">{title}</Typography>
      <StatusChip status={run.status} />
      {run.incidents.length > 0 && <StatusChip status="incident" />}
      {live}
      <Box sx={{ flex: 1 }} />
      <ActButton
        allowed={both(runAct('cancel', run), may('cancel', 'Run'))}
        words={{ state: translate(`vouch.status.${run.status}`) }}
        busy={busy}
        color="error"
        variant="outlined"
        startIcon={<CancelIcon />}
        onClick={() => setCancelling(true)}
      >
        {translate('vouch.run.cancel')}
      </ActButton>
      <ReasonDialog
        open={cancelling}
        title={translate('vouch.run.cancel')}
        text={translate('vouch.run.cancelText')}
        busy={busy}
        onCancel={() => setCancelling(false)}
        onConfirm={(entered) => void cancel(entered)}
      />
    </Box>
  );
}

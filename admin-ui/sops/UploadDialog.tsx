import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useRedirect, useRefresh, useTranslate } from 'react-admin';
import { useAct } from '../acts/use-act.ts';
import { problemOf } from '../providers/http.ts';
import { useLanguage } from '../providers/use-language.ts';
import { FileChooser } from './FileChooser.tsx';
import { SopFactsFields } from './SopFactsFields.tsx';
import { useDraftFiles } from './use-draft-files.ts';

interface Told {
  path: string;
  message: { zh: string; en: string };
}

interface Saved {
  sop: string;
  /** What `check` warns of: the draft is kept, its author reads it. */
  findings: Told[];
}

/** Asks for an SOP's files and uploads them as a draft; faults are told with file and line, and warnings once it is kept. */
export function UploadDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const { busy, send } = useAct();
  const draft = useDraftFiles();
  const [faults, setFaults] = useState<Told[]>([]);
  const [saved, setSaved] = useState<Saved>();

  const choose = (files: readonly File[]) => {
    setFaults([]);
    void draft.choose(files);
  };
  const upload = async () => {
    setFaults([]);
    const kept = await send<Saved>(`/sops/${encodeURIComponent(draft.id)}/versions`, { files: draft.sent }, (error) => {
      const told = problemOf(error)?.faults ?? [];
      setFaults(told);
      return told.length > 0;
    });
    if (kept === undefined) return;
    notify('vouch.sop.uploaded', { type: 'success' });
    refresh();
    if (kept.findings.length > 0) setSaved(kept);
    else show(kept);
  };
  const show = ({ sop }: Saved) => {
    onClose();
    redirect(`/sops/${encodeURIComponent(sop)}/show`);
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="upload-title">
      <DialogTitle id="upload-title">{translate('vouch.sop.upload')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {saved === undefined && <Typography>{translate('vouch.sop.uploadText')}</Typography>}
        {saved === undefined && <FileChooser onChoose={choose} />}
        <FileNames names={Object.keys(draft.files)} />
        {draft.facts !== null && saved === undefined && <SopFactsFields facts={draft.facts} onChange={draft.setFacts} />}
        {draft.refused && <ToldOf told={draft.refused} severity="error" />}
        {faults.map((fault, at) => (
          <ToldOf key={at} told={fault} severity="error" />
        ))}
        {saved?.findings.map((finding, at) => (
          <ToldOf key={at} told={finding} severity="warning" />
        ))}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        {saved ? (
          <Button variant="contained" onClick={() => show(saved)}>
            {translate('vouch.sop.toDraft')}
          </Button>
        ) : (
          <>
            <Typography id="upload-missing" variant="body2" color="textSecondary" sx={{ flex: { xs: '1 0 100%', sm: 1 }, px: 2 }}>
              {draft.missing !== undefined && translate(draft.missing)}
            </Typography>
            <Button onClick={onClose}>{translate('vouch.act.cancel')}</Button>
            <Button
              variant="contained"
              disabled={busy || draft.missing !== undefined}
              aria-describedby="upload-missing"
              onClick={() => void upload()}
            >
              {translate('vouch.sop.upload')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

function FileNames({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, pl: 3, overflowWrap: 'anywhere' }}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </Box>
  );
}

function ToldOf({ told: { path, message }, severity }: { told: Told; severity: 'error' | 'warning' }) {
  const language = useLanguage();
  return (
    <Alert severity={severity} sx={{ overflowWrap: 'anywhere' }}>
      {path.replace(/^body\.files\./, '')}: {message[language]}
    </Alert>
  );
}

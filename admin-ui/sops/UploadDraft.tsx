import UploadFileIcon from '@mui/icons-material/UploadFile';
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
import { ActButton } from '../acts/ActButton.tsx';
import { useMay } from '../acts/use-may.ts';
import { useAct } from '../acts/use-act.ts';
import { problemOf } from '../providers/http.ts';
import { textOfBytes } from '../../domain/text-of-bytes.ts';
import { useLanguage } from '../providers/use-language.ts';
import { sopIdOf } from './sop-files.ts';

interface Told {
  path: string;
  message: { zh: string; en: string };
}

interface Saved {
  sop: string;
  /** What `check` warns of: the draft is kept, its author reads it. */
  findings: Told[];
}

/** Uploads the files of an SOP as a draft; faults are told with file and line, and warnings once it is kept. */
export function UploadDraft() {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const language = useLanguage();
  const may = useMay();
  const { busy, send } = useAct();
  const [open, setOpen] = useState(false);
  const [files, setFiles] = useState<Record<string, string>>({});
  const [faults, setFaults] = useState<string[]>([]);
  const [saved, setSaved] = useState<Saved>();
  const id = sopIdOf(files);
  const tell = ({ path, message }: Told) => `${path.replace(/^body\.files\./, '')}: ${message[language]}`;

  const choose = async (chosen: FileList | null) => {
    const texts = await Promise.all(
      [...(chosen ?? [])].map(async (file) => [file.name, textOfBytes(new Uint8Array(await file.arrayBuffer()))] as const),
    );
    setFaults([]);
    setFiles(Object.fromEntries(texts));
  };
  const upload = async () => {
    const draft = await send<Saved>(`/sops/${encodeURIComponent(id ?? '')}/versions`, { files }, (error) => {
      const told = problemOf(error)?.faults ?? [];
      setFaults(told.map(tell));
      return told.length > 0;
    });
    if (draft === undefined) return;
    notify('vouch.sop.uploaded', { type: 'success' });
    refresh();
    if (draft.findings.length > 0) setSaved(draft);
    else show(draft);
  };
  const show = ({ sop }: Saved) => {
    setOpen(false);
    setSaved(undefined);
    redirect(`/sops/${encodeURIComponent(sop)}/show`);
  };

  return (
    <>
      <ActButton
        allowed={may('draft', 'SopVersion')}
        variant="outlined"
        startIcon={<UploadFileIcon />}
        onClick={() => setOpen(true)}
      >
        {translate('vouch.sop.upload')}
      </ActButton>
      <Dialog open={open} onClose={() => setOpen(false)} fullWidth maxWidth="sm" aria-labelledby="upload-title">
        <DialogTitle id="upload-title">{translate('vouch.sop.upload')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>{translate('vouch.sop.uploadText')}</Typography>
          <Button component="label" variant="outlined" sx={{ justifySelf: 'start' }}>
            {translate('vouch.sop.choose')}
            <input
              type="file"
              multiple
              hidden
              accept=".bpmn,.json,.dmn,.yaml,.yml,.xml"
              onChange={(event) => void choose(event.target.files)}
            />
          </Button>
          <Box component="ul" sx={{ m: 0, pl: 3 }}>
            {Object.keys(files).map((name) => (
              <li key={name}>{name}</li>
            ))}
          </Box>
          {faults.map((fault) => (
            <Alert key={fault} severity="error">
              {fault}
            </Alert>
          ))}
          {saved?.findings.map((finding) => (
            <Alert key={tell(finding)} severity="warning">
              {tell(finding)}
            </Alert>
          ))}
        </DialogContent>
        <DialogActions>
          {saved ? (
            <Button variant="contained" onClick={() => show(saved)}>
              {translate('vouch.sop.toDraft')}
            </Button>
          ) : (
            <>
              <Button onClick={() => setOpen(false)}>{translate('vouch.act.cancel')}</Button>
              <Button variant="contained" disabled={busy || id === null} onClick={() => void upload()}>
                {translate('vouch.sop.upload')}
              </Button>
            </>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}

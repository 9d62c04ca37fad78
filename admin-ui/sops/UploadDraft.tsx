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

/** Uploads the files of an SOP as a draft; faults are told with file and line. */
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
  const id = sopIdOf(files);

  const choose = async (chosen: FileList | null) => {
    const texts = await Promise.all(
      [...(chosen ?? [])].map(async (file) => [file.name, textOfBytes(new Uint8Array(await file.arrayBuffer()))] as const),
    );
    setFaults([]);
    setFiles(Object.fromEntries(texts));
  };
  const upload = async () => {
    const saved = await send<{ sop: string }>(`/sops/${encodeURIComponent(id ?? '')}/versions`, { files }, (error) => {
      const told = problemOf(error)?.faults ?? [];
      setFaults(told.map(({ path, message }) => `${path.replace(/^body\.files\./, '')}: ${message[language]}`));
      return told.length > 0;
    });
    if (saved === undefined) return;
    setOpen(false);
    notify('vouch.sop.uploaded', { type: 'success' });
    refresh();
    redirect(`/sops/${encodeURIComponent(saved.sop)}/show`);
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
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('vouch.act.cancel')}</Button>
          <Button variant="contained" disabled={busy || id === null} onClick={() => void upload()}>
            {translate('vouch.sop.upload')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

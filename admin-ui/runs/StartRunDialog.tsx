import PlayArrowIcon from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { inLanguage } from '../../domain/form/form-text.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { PageFault } from '../layout/PageFault.tsx';
import { useLanguage } from '../providers/use-language.ts';
import { StartRunForm } from './StartRunForm.tsx';
import { type StartableSop, useStartableSops } from './use-startable-sops.ts';

/** Starts a run: which SOP, and its start form if it has one. */
export function StartRunDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<StartableSop | null>(null);
  const close = () => {
    setChosen(null);
    onClose();
  };
  return (
    <Dialog open={open} onClose={close} fullWidth maxWidth="sm" aria-labelledby="start-run-title">
      <DialogTitle id="start-run-title">{translate('vouch.run.startTitle')}</DialogTitle>
      <DialogContent dividers>
        {open && chosen === null && <Choice onChoose={setChosen} />}
        {chosen !== null && <StartRunForm chosen={chosen} onDone={close} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={chosen === null ? close : () => setChosen(null)}>
          {translate(chosen === null ? 'vouch.act.cancel' : 'ra.action.back')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Choice({ onChoose }: { onChoose: (chosen: StartableSop) => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { sops, isPending, error } = useStartableSops(true);
  if (error !== null) return <PageFault error={error} />;
  if (isPending) {
    return (
      <Box sx={{ display: 'grid', justifyItems: 'center', p: 4 }}>
        <CircularProgress aria-label={translate('ra.page.loading')} />
      </Box>
    );
  }
  if (sops.length === 0) return <EmptyState title="vouch.run.startEmpty" />;
  return (
    <List disablePadding>
      {sops.map((startable) => (
        <ListItemButton key={startable.sop.id} onClick={() => onChoose(startable)}>
          <PlayArrowIcon color="primary" sx={{ mr: 2 }} />
          <ListItemText
            primary={inLanguage(language, startable.sop.title_zh, startable.sop.title_en)}
            secondary={`${startable.sop.id} · ${startable.sop.version}`}
          />
        </ListItemButton>
      ))}
    </List>
  );
}

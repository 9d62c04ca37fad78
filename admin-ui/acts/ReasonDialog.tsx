import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { enteredText } from '../forms/entered-text.ts';
import { focusFirst } from '../forms/focus-first.ts';

/** A further text that the act needs beside its reason. `check` answers with a message where the text will not do. */
export interface ReasonField {
  name: string;
  label: string;
  multiline?: boolean;
  optional?: boolean;
  check?: (text: string) => string | null;
}

interface ReasonDialogProps {
  open: boolean;
  title: string;
  text?: string;
  fields?: ReasonField[];
  busy: boolean;
  onCancel: () => void;
  /** The reason under `reason`, further fields under their names. */
  onConfirm: (entered: Record<string, string>) => void;
}

/** Asks for the reason of an act that goes on record. */
export function ReasonDialog({ open, title, text, fields = [], busy, onCancel, onConfirm }: ReasonDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const all: ReasonField[] = [...fields, { name: 'reason', label: translate('vouch.act.reason'), multiline: true }];

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const data = new FormData(event.currentTarget);
    const entered = Object.fromEntries(all.map(({ name }) => [name, enteredText(data, name).trim()]));
    const wrong = all.map((field) => faultOf(field, entered[field.name] ?? '')).find((found) => found !== null) ?? null;
    setFault(wrong);
    if (wrong === null) onConfirm(entered);
  };
  const faultOf = (field: ReasonField, entered: string) => {
    if (entered === '') return field.optional === true ? null : `${field.label}: ${translate('vouch.task.form.required')}`;
    return field.check?.(entered) ?? null;
  };

  return (
    <Dialog open={open} onClose={busy ? undefined : onCancel} fullWidth maxWidth="xs" aria-labelledby={id}>
      <Box component="form" noValidate onSubmit={submit}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {text !== undefined && <Typography>{text}</Typography>}
          {fault !== null && <Alert severity="error">{fault}</Alert>}
          {all.map(({ name, label, multiline, optional }, index) => (
            <TextField
              key={name}
              name={name}
              label={label}
              required={optional !== true}
              multiline={multiline}
              minRows={multiline === true ? 2 : undefined}
              inputRef={index === 0 ? focusFirst : undefined}
              sx={{ mt: index === 0 ? 1 : 0 }}
            />
          ))}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onCancel}>{translate('vouch.act.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {translate('vouch.act.confirm')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

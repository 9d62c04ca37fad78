import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { SignatureRule } from '../../domain/engine/command.ts';
import { enteredText } from '../forms/entered-text.ts';
import { focusFirst } from '../forms/focus-first.ts';
import { useRoleNames } from '../layout/use-role-names.ts';
import { useBilingual, useLanguage } from '../providers/use-language.ts';

/** One signature as it is sent; the password goes nowhere else. */
export interface EnteredSignature {
  user: string;
  password: string;
  meaning: string;
}

interface SignatureDialogProps {
  open: boolean;
  rule: SignatureRule;
  /** Who is signed in: the first signer. */
  user: string;
  busy: boolean;
  /** Why the last try was refused, in the reader's language. */
  fault: string | null;
  /** Said beside the usual: what comes of signing. */
  text?: string;
  onCancel: () => void;
  onSign: (signatures: EnteredSignature[]) => void;
}

/** Printed name, meaning and password of each signer (21 CFR 11.50, 11.200). */
export function SignatureDialog({ open, rule, user, busy, fault, text, onCancel, onSign }: SignatureDialogProps) {
  const translate = useTranslate();
  const pick = useBilingual();
  const language = useLanguage();
  const roleNames = useRoleNames();
  const [missing, setMissing] = useState<string | null>(null);
  const signers = Array.from({ length: Math.max(1, rule.count) }, (_, index) => index);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // the dialog stands in the task's form as React sees it, though not in the page
    event.stopPropagation();
    const entered = new FormData(event.currentTarget);
    const signatures = signers.map((n) => ({
      user: n === 0 ? user : enteredText(entered, `user-${n}`).trim(),
      password: enteredText(entered, `password-${n}`),
      meaning: rule.meaning[language],
    }));
    const wrong = faultOf(signatures);
    setMissing(wrong);
    if (wrong === null) onSign(signatures);
  };
  const told = missing === null ? fault : translate(missing);

  return (
    <Dialog open={open} onClose={busy ? undefined : onCancel} fullWidth maxWidth="xs" aria-labelledby="signature-title">
      <Box component="form" noValidate onSubmit={submit}>
        <DialogTitle id="signature-title">{translate('vouch.task.sheet.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Box sx={{ p: 1.5, borderRadius: 1, bgcolor: 'background.default' }}>
            <Typography variant="caption" color="textSecondary">
              {translate('vouch.task.sheet.meaning')}
            </Typography>
            <Typography sx={{ fontWeight: 700 }}>{pick(rule.meaning)}</Typography>
          </Box>
          {text !== undefined && <Typography>{text}</Typography>}
          {told !== null && <Alert severity="error">{told}</Alert>}
          {signers.map((n) => (
            <SignerFields key={n} n={n} of={signers.length} user={user} />
          ))}
          {rule.roles.length > 0 && (
            <Typography variant="body2" color="textSecondary">
              {translate('vouch.task.sheet.roles', { roles: roleNames(rule.roles) })}
            </Typography>
          )}
          <Typography variant="body2" color="textSecondary">
            {translate('vouch.task.sheet.text')}
          </Typography>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onCancel} disabled={busy}>
            {translate('vouch.act.cancel')}
          </Button>
          <Button type="submit" variant="contained" size="large" disabled={busy}>
            {translate('vouch.task.sheet.sign')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

function SignerFields({ n, of, user }: { n: number; of: number; user: string }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {of > 1 && <Typography variant="h3">{translate('vouch.task.sheet.nth', { n: n + 1 })}</Typography>}
      {n === 0 ? (
        <Typography>
          {translate('vouch.task.sheet.signer')}: <strong>{identity?.fullName ?? user}</strong>{' '}
          {translate('vouch.task.sheet.you')}
        </Typography>
      ) : (
        <TextField name={`user-${n}`} label={translate('vouch.task.sheet.user')} autoComplete="off" required />
      )}
      <TextField
        name={`password-${n}`}
        type="password"
        label={translate('vouch.task.sheet.password')}
        autoComplete={n === 0 ? 'current-password' : 'off'}
        inputRef={n === 0 ? focusFirst : undefined}
        required
      />
    </Box>
  );
}

function faultOf(signatures: EnteredSignature[]): string | null {
  if (signatures.some(({ user, password }) => user === '' || password === '')) return 'vouch.task.sheet.missing';
  return new Set(signatures.map(({ user }) => user)).size < signatures.length ? 'vouch.task.sheet.same' : null;
}

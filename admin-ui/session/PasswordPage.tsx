import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Title, useNotify, useRedirect, useTranslate } from 'react-admin';
import { enteredText } from '../forms/entered-text.ts';
import { focusFirst } from '../forms/focus-first.ts';
import { forgetSession } from '../providers/auth-provider.ts';
import { http } from '../providers/http.ts';

/** Where a person changes their own password; a first one must be changed before it signs (21 CFR 11.300). */
export function PasswordPage() {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const queries = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const [password, newPassword] = [enteredText(entered, 'password'), enteredText(entered, 'newPassword')];
    if (password === '' || newPassword === '') return setFault('vouch.password.missing');
    if (newPassword !== enteredText(entered, 'repeat')) return setFault('vouch.welcome.differ');
    setBusy(true);
    setFault(null);
    try {
      await http('/session/password', { method: 'POST', body: { password, newPassword } });
      forgetSession();
      await queries.invalidateQueries({ queryKey: ['session'] });
      notify('vouch.password.changed', { type: 'success' });
      redirect('/tasks');
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'vouch.error.server');
      setBusy(false);
    }
  };

  return (
    <Box sx={{ py: 2, width: '100%', maxWidth: 520, mx: 'auto' }}>
      <Title title="vouch.password.title" />
      <Typography variant="h1" sx={{ mb: 2 }}>
        {translate('vouch.password.title')}
      </Typography>
      <Card
        component="form"
        noValidate
        onSubmit={(event) => void submit(event)}
        sx={{ p: { xs: 2, md: 3 }, display: 'grid', gap: 2 }}
      >
        <Typography color="textSecondary">{translate('vouch.password.text')}</Typography>
        {fault !== null && <Alert severity="error">{translate(fault, { _: fault })}</Alert>}
        <TextField
          name="password"
          type="password"
          label={translate('vouch.password.current')}
          autoComplete="current-password"
          inputRef={focusFirst}
          required
        />
        <TextField
          name="newPassword"
          type="password"
          label={translate('vouch.password.new')}
          autoComplete="new-password"
          required
        />
        <TextField
          name="repeat"
          type="password"
          label={translate('vouch.password.repeat')}
          autoComplete="new-password"
          required
        />
        <Button type="submit" variant="contained" size="large" disabled={busy}>
          {translate('vouch.password.title')}
        </Button>
      </Card>
    </Box>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { enteredText } from '../forms/entered-text.ts';
import { focusFirst } from '../forms/focus-first.ts';
import { http } from '../providers/http.ts';
import { SessionFrame } from './SessionFrame.tsx';

/** Where a one-time link leads: the first administrator sets up an account, whoever was invited chooses a password. */
export function WelcomePage() {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const [search] = useSearchParams();
  const [token, invited] = [search.get('token'), search.get('user')];
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const text = (name: string) => enteredText(entered, name);
    if (text('password') !== text('repeat')) return setFault('vouch.welcome.differ');
    setBusy(true);
    setFault(null);
    const body = { token, user: invited ?? text('user').trim(), name: text('name').trim(), password: text('password') };
    try {
      await http('/welcome', { method: 'POST', body });
      notify('vouch.welcome.done', { type: 'success' });
      redirect('/login');
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'vouch.error.server');
    }
    setBusy(false);
  };

  if (token === null) {
    return (
      <SessionFrame title={translate('vouch.welcome.title')}>
        <Alert severity="error">{translate('vouch.welcome.noToken')}</Alert>
      </SessionFrame>
    );
  }
  return (
    <SessionFrame title={translate('vouch.welcome.title')}>
      <Box component="form" onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
        <Typography>{translate(invited === null ? 'vouch.welcome.text' : 'vouch.welcome.invited', { user: invited })}</Typography>
        {fault !== null && <Alert severity="error">{translate(fault, { _: fault })}</Alert>}
        {invited === null && (
          <TextField name="user" label={translate('vouch.session.user')} autoComplete="username" required inputRef={focusFirst} />
        )}
        <TextField
          name="name"
          label={translate('vouch.welcome.name')}
          autoComplete="name"
          required
          inputRef={invited === null ? undefined : focusFirst}
        />
        <TextField
          name="password"
          type="password"
          label={translate('vouch.session.password')}
          autoComplete="new-password"
          required
        />
        <TextField name="repeat" type="password" label={translate('vouch.welcome.repeat')} autoComplete="new-password" required />
        <Button type="submit" variant="contained" size="large" disabled={busy}>
          {translate(invited === null ? 'vouch.welcome.create' : 'vouch.welcome.accept')}
        </Button>
      </Box>
    </SessionFrame>
  );
}

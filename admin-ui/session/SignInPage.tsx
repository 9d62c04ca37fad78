import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useLogin, useSetLocale, useTranslate } from 'react-admin';
import { enteredText } from '../forms/entered-text.ts';
import { focusFirst } from '../forms/focus-first.ts';
import { currentSession } from '../providers/auth-provider.ts';
import { keepAccountLanguage, storedLanguage } from '../providers/language.ts';
import { SessionFrame } from './SessionFrame.tsx';

/** Sign-in by user name and password. */
export function SignInPage() {
  const translate = useTranslate();
  const login = useLogin();
  const setLocale = useSetLocale();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const [username, password] = [enteredText(entered, 'username').trim(), enteredText(entered, 'password')];
    if (username === '' || password === '') return setFault('vouch.session.missing');
    setBusy(true);
    setFault(null);
    try {
      await login({ username, password });
      keepAccountLanguage((await currentSession()).language);
      setLocale(storedLanguage());
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'vouch.error.server');
    }
    setBusy(false);
  };

  return (
    <SessionFrame title={translate('vouch.session.signIn')}>
      <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
        {fault !== null && <Alert severity="error">{translate(fault, { _: fault })}</Alert>}
        <TextField
          name="username"
          label={translate('vouch.session.user')}
          autoComplete="username"
          inputRef={focusFirst}
          required
        />
        <TextField
          name="password"
          label={translate('vouch.session.password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button type="submit" variant="contained" size="large" disabled={busy}>
          {translate(busy ? 'vouch.session.signingIn' : 'vouch.session.signIn')}
        </Button>
      </Box>
    </SessionFrame>
  );
}

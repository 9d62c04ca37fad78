import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { useSession } from './use-session.ts';

/** Tells whoever still has a first password that it signs nothing until it is changed, and where to change it. */
export function PasswordDue() {
  const translate = useTranslate();
  const session = useSession();
  const { pathname } = useLocation();
  if (session?.passwordChangeDue !== true || pathname === '/password') return null;
  return (
    <Alert
      severity="warning"
      sx={{ mt: 1 }}
      action={
        <Button component={Link} to="/password" color="inherit">
          {translate('vouch.password.title')}
        </Button>
      }
    >
      {translate('vouch.password.due')}
    </Alert>
  );
}

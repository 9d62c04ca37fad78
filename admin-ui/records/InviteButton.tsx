import LinkIcon from '@mui/icons-material/Link';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { useAct } from '../acts/use-act.ts';
import { Moment } from '../time/Moment.tsx';

/** Makes the one-time link with which somebody chooses a password; shown here once, to be handed over. */
export function InviteButton() {
  const translate = useTranslate();
  const user = useRecordContext();
  const { busy, send } = useAct();
  const [invitation, setInvitation] = useState<{ link: string; expiresAt: string } | null>(null);
  const invite = async () => {
    const made = await send<{ link: string; expiresAt: string }>(`/users/${encodeURIComponent(String(user?.id))}/invitation`, {});
    if (made !== undefined) setInvitation(made);
  };
  if (invitation === null) {
    return (
      <Button startIcon={<LinkIcon />} variant="outlined" disabled={busy} onClick={() => void invite()} sx={{ mt: 2 }}>
        {translate('vouch.record.invite')}
      </Button>
    );
  }
  return (
    <Alert severity="success" sx={{ mt: 2, overflowWrap: 'anywhere' }}>
      {translate('vouch.record.invited')} <Moment at={invitation.expiresAt} />
      <div>{new URL(invitation.link, location.origin).href}</div>
    </Alert>
  );
}

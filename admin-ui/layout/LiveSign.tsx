import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { LiveState } from '../providers/live.ts';

const colors: Record<LiveState, string> = { live: 'success.main', connecting: 'text.disabled', lost: 'error.main' };

/** Whether what is shown is kept fresh; a stale page says so. */
export function LiveSign({ state }: { state: LiveState }) {
  const translate = useTranslate();
  return (
    <Box
      component="output"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        fontSize: '0.8125rem',
        color: state === 'lost' ? 'error.main' : 'text.secondary',
      }}
    >
      <Box aria-hidden sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: colors[state] }} />
      {translate(`vouch.live.${state}`)}
    </Box>
  );
}

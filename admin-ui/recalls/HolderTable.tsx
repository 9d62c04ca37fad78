import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Panel } from '../layout/Panel.tsx';
import { StatusChip } from '../status/StatusChip.tsx';
import { Moment } from '../time/Moment.tsx';
import { byNeed, holderState } from './holder-state.ts';
import type { HolderProgress } from './recall.ts';

/** Who holds recalled devices, those first who need something done. */
export function HolderTable({ holders, isFrozen }: { holders: HolderProgress[]; isFrozen: boolean }) {
  const translate = useTranslate();
  return (
    <Panel title={`${translate('vouch.recall.holders')} (${holders.length})`}>
      {holders.length === 0 && (
        <Typography color="textSecondary">{translate(isFrozen ? 'vouch.recall.noHolders' : 'vouch.recall.noScope')}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {byNeed(holders).map((holder) => (
          <Holder key={holder.organisation} holder={holder} />
        ))}
      </Box>
    </Panel>
  );
}

function Holder({ holder }: { holder: HolderProgress }) {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 1fr) 130px 110px' },
        gap: 1,
        py: 1.25,
        borderBottom: 1,
        borderColor: 'divider',
        alignItems: 'center',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{holder.organisation}</Typography>
        <Typography variant="body2" color="textSecondary">
          {holder.forwarded_by !== null && `${translate('vouch.recall.forwardedBy', { from: holder.forwarded_by })} · `}
          {translate('vouch.recall.notices', { smart_count: holder.notices })} <Moment at={holder.last_notified_at} />
          {holder.acknowledged_at !== null && (
            <>
              {' · '}
              {translate('vouch.recall.acknowledged')} <Moment at={holder.acknowledged_at} />
            </>
          )}
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ color: holder.unexplained > 0 ? 'error.main' : 'success.main', fontWeight: 700 }}>
        {translate('vouch.recall.progressOf', { done: holder.devices - holder.unexplained, of: holder.devices })}
      </Typography>
      <StatusChip status={holderState(holder)} />
    </Box>
  );
}

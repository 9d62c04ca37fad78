import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { JsonView } from '../layout/JsonView.tsx';
import type { AuditEntry } from './audit-entry.ts';

/** Field by field what was and what is. */
export function ChangesView({ changes }: { changes: AuditEntry['changes'] }) {
  const translate = useTranslate();
  const fields = Object.entries(changes);
  if (fields.length === 0) return null;
  return (
    <Box component="details" sx={{ fontSize: '0.875rem', my: 0.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
        {translate('vouch.record.audit.changes')} ({fields.length})
      </Box>
      <Box
        component="dl"
        sx={{ m: 0, mt: 0.5, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2 }}
      >
        {fields.map(([name, { old, new: now }]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              {old !== undefined && (
                <>
                  <JsonView value={old} />{' '}
                  <ArrowForwardIcon aria-label={translate('vouch.record.audit.new')} sx={{ fontSize: 14 }} />{' '}
                </>
              )}
              <JsonView value={now ?? null} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

import CancelIcon from '@mui/icons-material/Cancel';
import CheckIcon from '@mui/icons-material/Check';
import HelpIcon from '@mui/icons-material/Help';
import ReportIcon from '@mui/icons-material/ReportProblem';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { visibleScan } from '../scan/wedge-key.ts';

interface ScanChipsProps {
  label: string;
  scanned: string[];
  unexpected: string[];
  missing: string[];
  onRemove?: (code: string) => void;
}

/** Long lists are shown so far; the counts above them are of all. */
const MOST_SHOWN = 60;

/** What was scanned, the latest first, what does not belong, and what is still missing. */
export function ScanChips({ label, scanned, unexpected, missing, onRemove }: ScanChipsProps) {
  const translate = useTranslate();
  const wrong = new Set(unexpected);
  return (
    <>
      {unexpected.length > 0 && (
        <Typography color="error" variant="body2">
          {translate('vouch.scan.unexpected', { smart_count: unexpected.length })}
        </Typography>
      )}
      <Chips label={label}>
        {scanned
          .toReversed()
          .slice(0, MOST_SHOWN)
          .map((code) => (
            <li key={code}>
              <Chip
                size="small"
                label={visibleScan(code)}
                color={wrong.has(code) ? 'error' : 'success'}
                variant="outlined"
                icon={wrong.has(code) ? <ReportIcon /> : <CheckIcon />}
                deleteIcon={<CancelIcon aria-label={translate('vouch.scan.remove', { code })} />}
                onDelete={onRemove && (() => onRemove(code))}
              />
            </li>
          ))}
      </Chips>
      {missing.length > 0 && (
        <>
          <Typography variant="body2" color="textSecondary">
            {translate('vouch.scan.missing', { smart_count: missing.length })}
          </Typography>
          <Chips label={translate('vouch.scan.missing', { smart_count: missing.length })}>
            {missing.slice(0, MOST_SHOWN).map((code) => (
              <li key={code}>
                <Chip size="small" variant="outlined" icon={<HelpIcon />} label={visibleScan(code)} />
              </li>
            ))}
          </Chips>
        </>
      )}
    </>
  );
}

function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box component="ul" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, m: 0, p: 0, listStyle: 'none' }}>
      {children}
    </Box>
  );
}

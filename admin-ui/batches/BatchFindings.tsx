import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { type ReactNode, useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { Panel } from '../layout/Panel.tsx';
import { StatusChip } from '../status/StatusChip.tsx';
import type { BatchReview } from './batch.ts';

/** What stands between a batch and its release; lists without findings are not shown. */
export function BatchFindings({ review }: { review: BatchReview }) {
  const translate = useTranslate();
  const serial = (text: string | null) =>
    text !== null && (
      <Link component={RouterLink} to={`/serials/${encodeURIComponent(text)}/show`}>
        {text}
      </Link>
    );
  return (
    <>
      <Findings
        title={translate('vouch.batch.outOfLimits')}
        rows={review.outOfLimits.map((found) => (
          <>
            {serial(found.serial)} {found.characteristic}: <strong>{found.value}</strong>
          </>
        ))}
      />
      <Findings
        title={translate('vouch.batch.openNonconformances')}
        rows={review.openNonconformances.map((found) => (
          <>
            <Link component={RouterLink} to={`/nonconformances/${encodeURIComponent(found.id)}/show`}>
              {found.id}
            </Link>{' '}
            {found.description}
          </>
        ))}
      />
      <Findings
        title={translate('vouch.batch.missing')}
        rows={review.missing.map((found) => (
          <>
            {serial(found.serial)} {stepWords(found.step, translate)}
          </>
        ))}
      />
      <Findings
        title={translate('vouch.batch.openSerials')}
        rows={(review.openSerials ?? []).map((found) => (
          <>
            {serial(found.serial)} <StatusChip status={found.status} />
          </>
        ))}
      />
    </>
  );
}

/** The server names a missing step by kind and name: `operation OP-30`, `component pump`, `final inspection`. */
function stepWords(step: string, translate: ReturnType<typeof useTranslate>): string {
  const [, kind = '', name = ''] = /^(operation|component|devices):? (.*)$/.exec(step) ?? [];
  if (kind !== '') return translate(`vouch.batch.step.${kind}`, { name });
  return step === 'final inspection' ? translate('vouch.batch.step.inspection') : step;
}

const SHOWN_AT_FIRST = 8;

function Findings({ title, rows }: { title: string; rows: ReactNode[] }) {
  const translate = useTranslate();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <Panel title={`${title} (${rows.length})`}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
        {shown.map((row, index) => (
          <Box component="li" key={index} sx={{ pl: 1.5, borderLeft: 3, borderColor: 'warning.main' }}>
            {row}
          </Box>
        ))}
      </Box>
      {!all && rows.length > SHOWN_AT_FIRST && (
        <Button size="small" onClick={() => setAll(true)}>
          {translate('vouch.act.more')}
        </Button>
      )}
    </Panel>
  );
}

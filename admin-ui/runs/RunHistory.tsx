import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../layout/Panel.tsx';
import { Moment } from '../time/Moment.tsx';
import { useBilingual } from '../providers/use-language.ts';
import type { HistoryStep } from './run.ts';

const SHOWN_AT_FIRST = 20;

const signs: Record<string, string> = { entered: '→', left: '✓', cancelled: '×' };

/** What happened in a run, the latest first. */
export function RunHistory({ steps }: { steps: HistoryStep[] }) {
  const translate = useTranslate();
  const pick = useBilingual();
  const [all, setAll] = useState(false);
  const latest = steps.toReversed();
  const shown = all ? latest : latest.slice(0, SHOWN_AT_FIRST);
  return (
    <Panel title={translate('vouch.run.history')}>
      <Box component="ol" reversed sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {shown.map((step, index) => (
          <Box
            key={index}
            component="li"
            sx={{ display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr) auto', gap: 1, alignItems: 'baseline' }}
          >
            <Box
              component="span"
              aria-hidden
              sx={{ fontWeight: 700, color: step.what === 'cancelled' ? 'text.secondary' : 'success.main' }}
            >
              {signs[step.what] ?? '·'}
            </Box>
            <Typography variant="body2">
              {pick(step.title, step.element)}{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {translate(`vouch.run.what.${step.what}`, { _: step.what })}
                {step.user !== null && ` · ${step.user}`}
              </Box>
            </Typography>
            <Typography variant="caption" color="textSecondary">
              <Moment at={step.at} />
            </Typography>
          </Box>
        ))}
      </Box>
      {!all && latest.length > SHOWN_AT_FIRST && (
        <Button size="small" onClick={() => setAll(true)} sx={{ mt: 1 }}>
          {translate('vouch.act.more')}
        </Button>
      )}
    </Panel>
  );
}

import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import ErrorIcon from '@mui/icons-material/Error';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Panel } from '../layout/Panel.tsx';
import { useLanguage } from '../providers/use-language.ts';
import { numberWords } from '../time/time-words.ts';
import type { RecallBalance } from './recall.ts';

const outcomes = ['returned', 'corrected', 'destroyed', 'used', 'lost', 'forwarded'] as const;

/** The balance that must reach zero: what was shipped against what was explained. */
export function RecallBalanceView({ balance, isClosed }: { balance: RecallBalance; isClosed: boolean }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { shipped, explained, unexplained } = balance;
  const done = shipped === 0 ? 100 : (explained / shipped) * 100;
  const words = translate('vouch.recall.progressOf', {
    done: numberWords(explained, language),
    of: numberWords(shipped, language),
  });
  const Sign = unexplained === 0 ? CheckCircleIcon : ErrorIcon;
  return (
    <Panel title={translate('vouch.recall.balance')}>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1, color: unexplained === 0 ? 'success.main' : 'error.main', mb: 1 }}
      >
        <Sign />
        <Typography sx={{ fontWeight: 800, fontSize: '1.25rem' }}>
          {unexplained === 0
            ? translate(isClosed ? 'vouch.recall.zeroClosed' : 'vouch.recall.zero')
            : translate('vouch.recall.notZero', { smart_count: unexplained })}
        </Typography>
      </Box>
      <LinearProgress
        variant="determinate"
        value={done}
        aria-label={words}
        color={unexplained === 0 ? 'success' : 'primary'}
        sx={{ height: 10, borderRadius: 5 }}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, mb: 1.5 }}>
        {words}
      </Typography>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0 }}>
        {outcomes.map((outcome) => (
          <Box key={outcome} sx={{ px: 1.5, py: 0.75, bgcolor: 'background.default', borderRadius: 1, minWidth: 72 }}>
            <Typography component="dt" variant="caption" color="textSecondary">
              {translate(`vouch.recall.${outcome}`)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, fontWeight: 700, fontSize: '1.15rem' }}>
              {numberWords(balance[outcome], language)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

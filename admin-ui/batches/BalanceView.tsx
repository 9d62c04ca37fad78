import BalanceIcon from '@mui/icons-material/Balance';
import ErrorIcon from '@mui/icons-material/Error';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Panel } from '../layout/Panel.tsx';
import { useLanguage } from '../providers/use-language.ts';
import { numberWords } from '../time/time-words.ts';
import type { Balance } from './balance.ts';

/** One balance: the total, its parts, and whether they agree. */
export function BalanceView({ balance }: { balance: Balance }) {
  const translate = useTranslate();
  const language = useLanguage();
  const balanced = balance.difference === 0;
  const Sign = balanced ? BalanceIcon : ErrorIcon;
  const aside = (
    <Box
      sx={{ display: 'flex', gap: 0.5, alignItems: 'center', color: balanced ? 'success.main' : 'error.main', fontWeight: 700 }}
    >
      <Sign fontSize="small" />
      {translate(balanced ? 'vouch.batch.balanced' : 'vouch.batch.unbalanced', { difference: balance.difference })}
    </Box>
  );
  return (
    <Panel title={translate(`vouch.batch.${balance.kind}`)} aside={aside}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'stretch', gap: 1 }}>
        <Count name={translate('vouch.batch.issued')} count={numberWords(balance.total, language)} strong />
        <Typography aria-hidden sx={{ alignSelf: 'center', color: 'text.secondary' }}>
          =
        </Typography>
        {balance.parts.map(({ name, count }) => (
          <Count
            key={name}
            name={translate(`vouch.batch.${name}`)}
            count={numberWords(count, language)}
            warn={name === 'open' && count > 0}
          />
        ))}
      </Box>
    </Panel>
  );
}

function Count({ name, count, strong = false, warn = false }: { name: string; count: string; strong?: boolean; warn?: boolean }) {
  return (
    <Box
      sx={{
        minWidth: 56,
        px: 1,
        py: 0.75,
        borderRadius: 1,
        bgcolor: warn ? '#fdf1e3' : 'background.default',
        color: warn ? 'warning.main' : undefined,
      }}
    >
      <Typography variant="caption" color={warn ? 'inherit' : 'textSecondary'} component="div">
        {name}
      </Typography>
      <Typography sx={{ fontWeight: strong ? 800 : 600, fontSize: '1.25rem', fontVariantNumeric: 'tabular-nums' }}>
        {count}
      </Typography>
    </Box>
  );
}

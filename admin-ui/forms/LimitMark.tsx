import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import ErrorIcon from '@mui/icons-material/Error';
import StraightenIcon from '@mui/icons-material/Straighten';
import Box from '@mui/material/Box';
import type { useTranslate } from 'react-admin';
import { type Limits, sideOf } from '../../domain/form/limits.ts';
import type { Json } from '../../domain/json.ts';

interface LimitMarkProps {
  value: Json | undefined;
  limits: Limits;
  unit?: string;
  translate: ReturnType<typeof useTranslate>;
}

const looks = {
  within: { color: 'success.main', background: '#e7f2ea', Sign: CheckCircleIcon },
  below: { color: 'error.main', background: '#fbe9e7', Sign: ErrorIcon },
  above: { color: 'error.main', background: '#fbe9e7', Sign: ErrorIcon },
  none: { color: 'text.secondary', background: 'transparent', Sign: StraightenIcon },
} as const;

/** The limits of a measure, and on which side of them its value lies; nothing for a field without limits. */
export function LimitMark({ value, limits, unit, translate }: LimitMarkProps) {
  const range = rangeWords(limits, unit, translate);
  if (range === null) return null;
  const side = sideOf(value, limits);
  const { color, background, Sign } = looks[side ?? 'none'];
  return (
    <Box
      component="output"
      data-side={side ?? 'none'}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        mt: 0.5,
        px: 1,
        py: 0.5,
        borderRadius: 1,
        color,
        bgcolor: background,
        fontSize: '0.875rem',
      }}
    >
      <Sign fontSize="small" />
      <span>{range}</span>
      {side !== null && <strong>{translate(`vouch.task.form.${side}`)}</strong>}
    </Box>
  );
}

function rangeWords({ lower, upper }: Limits, unit: string | undefined, translate: LimitMarkProps['translate']): string | null {
  const withUnit = (text: string) => (unit === undefined ? text : `${text} ${unit}`);
  if (lower !== undefined && upper !== undefined) {
    return translate('vouch.task.form.limits', { lower, upper: withUnit(upper) });
  }
  if (lower !== undefined) return translate('vouch.task.form.atLeast', { lower: withUnit(lower) });
  return upper === undefined ? null : translate('vouch.task.form.atMost', { upper: withUnit(upper) });
}

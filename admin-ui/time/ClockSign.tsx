import UpdateIcon from '@mui/icons-material/Update';
import Chip from '@mui/material/Chip';
import { useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../providers/use-language.ts';
import { clockOffset, watchClock } from './business-clock.ts';
import { dateTimeWords } from './time-words.ts';
import { useNow } from './use-now.ts';

/** Says so where business time is not the real one, as in a demonstration. */
export function ClockSign() {
  const translate = useTranslate();
  const language = useLanguage();
  const offset = useSyncExternalStore(watchClock, clockOffset);
  const now = useNow();
  if (offset === 0) return null;
  const words = translate('vouch.clock.shifted', { time: dateTimeWords(now, language) });
  return <Chip icon={<UpdateIcon />} color="secondary" label={words} sx={{ display: { xs: 'none', md: 'inline-flex' } }} />;
}

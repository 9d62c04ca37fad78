import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { fromJson } from './json-words.ts';
import type { Json } from '../../domain/json.ts';

/** Characters of a value that are shown before anybody asks for all. */
const few = 240;
const begin = 120;

/** A JSON value as people read it: lists short, objects as name and value, exact numbers; what is long opens when asked. */
export function JsonView({ value }: { value: Json }) {
  const translate = useTranslate();
  const words = fromJson(value, {
    yes: translate('vouch.value.yes'),
    no: translate('vouch.value.no'),
    none: translate('vouch.value.none'),
  });
  const look = { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } as const;
  if (words.length <= few) {
    return (
      <Box component="span" sx={look}>
        {words}
      </Box>
    );
  }
  return (
    <Box component="details" sx={{ ...look, '&[open] .begin': { display: 'none' } }}>
      <Box component="summary" sx={{ cursor: 'pointer' }}>
        <span className="begin">{words.slice(0, begin)}… </span>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {translate('vouch.value.long', { count: words.length })}
        </Box>
      </Box>
      {words}
    </Box>
  );
}

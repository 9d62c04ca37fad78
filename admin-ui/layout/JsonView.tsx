import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { fromJson } from './json-words.ts';
import type { Json } from '../../domain/json.ts';

/** A JSON value as people read it: lists short, objects as name and value, exact numbers. */
export function JsonView({ value }: { value: Json }) {
  const translate = useTranslate();
  const words = fromJson(value, {
    yes: translate('vouch.value.yes'),
    no: translate('vouch.value.no'),
    none: translate('vouch.value.none'),
  });
  return (
    <Box component="span" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {words}
    </Box>
  );
}

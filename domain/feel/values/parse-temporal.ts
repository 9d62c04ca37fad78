import { type FeelDateTime, parseDateTime } from './date-time.ts';
import { type FeelDate, parseDate } from './date.ts';
import { type FeelDuration, parseDuration } from './duration.ts';
import { type FeelTime, parseTime } from './time.ts';

/** The date, date and time, time or duration a text stands for, whichever it is; null for none. */
export function parseTemporal(text: string): FeelDate | FeelDateTime | FeelTime | FeelDuration | null {
  const date = parseDate(text);
  if (date !== null) return date;
  if (text.includes('T') && !/^-?P/.test(text)) return parseDateTime(text) ?? parseTime(text);
  return parseTime(text) ?? parseDuration(text);
}

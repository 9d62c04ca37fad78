import { compileFeel, isRefusal } from '../feel/index.ts';

/** Whether a time is written as a call in FEEL, as in `duration("PT5M")`, which no text of ISO 8601 or cron can be. */
export function callsFeel(source: string): boolean {
  return /^[A-Za-z][\w ]*\(/.test(source) && !isRefusal(compileFeel(source));
}

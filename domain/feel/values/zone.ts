import { modulo, SECONDS_PER_DAY } from './calendar.ts';
import { twoDigits } from './date.ts';

/** The zone of a time: none (local), an offset from UTC in seconds, or an IANA zone id. */
export type Zone = undefined | number | string;

const MAX_OFFSET = 14 * 3600;
/** Intl reaches ±8.64e12 seconds; half of it leaves room for any shift. */
const INTL_LIMIT = 4_300_000_000_000;
const SECONDS_PER_CYCLE = 146_097 * SECONDS_PER_DAY;

const formats = new Map<string, Intl.DateTimeFormat | null>();
const zoneId = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = makeFormat(zone);
  formats.set(zone, made);
  return made;
}

function makeFormat(zone: string): Intl.DateTimeFormat | null {
  if (!zoneId.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}

/** Whether the text names a zone of the IANA database. */
export function isZoneId(zone: string): boolean {
  return formatOf(zone) !== null;
}

/** Seconds east of UTC that the zone keeps at an instant, in seconds since 1970-01-01T00:00:00Z. */
export function offsetAt(zone: string | number, epochSecond: number): number {
  if (typeof zone === 'number') return zone;
  const format = formatOf(zone);
  if (format === null) return 0;
  const name = format.formatToParts(withinIntl(epochSecond) * 1000).find((part) => part.type === 'timeZoneName');
  return parseGmt(name?.value ?? 'GMT');
}

/** The far future repeats the rules of the 400-year cycle; the far past keeps the first known offset. */
function withinIntl(epochSecond: number): number {
  if (epochSecond < -INTL_LIMIT) return -INTL_LIMIT;
  if (epochSecond < INTL_LIMIT) return epochSecond;
  return INTL_LIMIT - SECONDS_PER_CYCLE + modulo(epochSecond - INTL_LIMIT, SECONDS_PER_CYCLE);
}

function parseGmt(text: string): number {
  const match = /^GMT(?:([+-])(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?)?$/.exec(text);
  if (match?.[1] === undefined) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  return match[1] === '-' ? -seconds : seconds;
}

/**
 * Offset that applies to a local date and time. In an overlap the earlier instant counts; in a gap the
 * offset before the gap.
 */
export function offsetOfLocal(zone: string | number, localSecond: number): number {
  if (typeof zone === 'number') return zone;
  const before = offsetAt(zone, localSecond - SECONDS_PER_DAY);
  const after = offsetAt(zone, localSecond + SECONDS_PER_DAY);
  if (before === after || offsetAt(zone, localSecond - before) === before) return before;
  return offsetAt(zone, localSecond - after) === after ? after : before;
}

const zoneSuffix = /^(?:(Z)|([+-])(\d{2}):(\d{2})(?::(\d{2}))?|@(.+))$/;

/** Reads `Z`, `+01:00`, `-02:30:15` or `@Europe/Paris`; null when it is none of them. */
export function parseZone(text: string): number | string | null {
  const match = zoneSuffix.exec(text.replace(/^z$/, 'Z'));
  if (match === null) return null;
  if (match[1] !== undefined) return 0;
  if (match[6] !== undefined) return isZoneId(match[6]) ? match[6] : null;
  if (Number(match[4]) > 59 || Number(match[5] ?? 0) > 59) return null;
  const seconds = Number(match[3]) * 3600 + Number(match[4]) * 60 + Number(match[5] ?? 0);
  return seconds > MAX_OFFSET ? null : match[2] === '-' ? -seconds : seconds;
}

/** The zone as FEEL writes it after a time. */
export function formatZone(zone: Zone): string {
  if (zone === undefined) return '';
  if (typeof zone === 'string') return `@${zone}`;
  if (zone === 0) return 'Z';
  const seconds = Math.abs(zone);
  const text = `${zone < 0 ? '-' : '+'}${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${twoDigits(seconds % 60)}`;
}

import { fromEpochDay, toEpochDay } from '../feel/values/calendar.ts';
import { offsetAt, offsetOfLocal } from '../feel/values/zone.ts';
import type { Instant } from './event.ts';

const DAY_MS = 86_400_000;
/** 9999-12-31T23:59:59.999Z, the last instant that a timestamp of fixed width can name. */
export const LAST_MS = 253_402_300_799_999;

/** A duration of ISO 8601: calendar months apart from what has an exact length. */
export interface Duration {
  months: number;
  ms: number;
}

const instantText =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(?:(Z)|([+-])(\d{2}):?(\d{2})?)?(?:[@[]([^\]]+)\]?)?$/;

/** Milliseconds since 1970 of an ISO 8601 date and time; `zone` counts where the text has no offset. Null: not one. */
export function parseInstant(text: string, zone: string): number | null {
  const match = instantText.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) => Number(match[group] ?? 0));
  const fraction = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const days = toEpochDay(year ?? 0, month ?? 1, day ?? 1);
  const local = days * DAY_MS + (((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1000 + fraction;
  const check = fromEpochDay(days);
  if (check.month !== month || check.day !== day || (hour ?? 0) > 24 || (minute ?? 0) > 59 || (second ?? 0) > 60) return null;
  if (match[8]) return local;
  if (match[9]) {
    const offset = (Number(match[10]) * 60 + Number(match[11] ?? 0)) * 60_000;
    return match[9] === '-' ? local + offset : local - offset;
  }
  return local - offsetOfLocal(match[12] ?? zone, Math.floor(local / 1000)) * 1000;
}

const two = (value: number) => String(Math.floor(value)).padStart(2, '0');

/** The instant as the state keeps it; null beyond the year 9999. */
export function formatInstant(ms: number): Instant | null {
  if (!Number.isFinite(ms) || ms > LAST_MS || ms < 0) return null;
  const { year, month, day } = fromEpochDay(Math.floor(ms / DAY_MS));
  const rest = ms % DAY_MS;
  const clock = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}.${String(rest % 1000).padStart(3, '0')}Z`;
}

const durationText =
  /^([+-]?)P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

export function parseDuration(text: string): Duration | null {
  const match = durationText.exec(text.trim());
  if (!match) return null;
  const part = (group: number) => Number((match[group] ?? '0').replace(',', '.'));
  const days = part(4) * 7 + part(5);
  const ms = days * DAY_MS + part(6) * 3_600_000 + part(7) * 60_000 + Math.round(part(8) * 1000);
  const sign = match[1] === '-' ? -1 : 1;
  return { months: sign * (part(2) * 12 + part(3)), ms: sign * ms };
}

/** Later by a duration: months on the zone's calendar at the same time of day, held to the month's last day; then the exact rest. */
export function addDuration(ms: number, duration: Duration, zone: string): number {
  if (duration.months === 0) return ms + duration.ms;
  const local = ms + offsetAt(zone, Math.floor(ms / 1000)) * 1000;
  const { year, month, day } = fromEpochDay(Math.floor(local / DAY_MS));
  const index = year * 12 + month - 1 + duration.months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const lastDay = toEpochDay(toMonth === 12 ? toYear + 1 : toYear, (toMonth % 12) + 1, 1) - toEpochDay(toYear, toMonth, 1);
  const moved = toEpochDay(toYear, toMonth, Math.min(day, lastDay)) * DAY_MS + (((local % DAY_MS) + DAY_MS) % DAY_MS);
  return moved - offsetOfLocal(zone, Math.floor(moved / 1000)) * 1000 + duration.ms;
}

/** A repeating interval: how often (-1 without end), from when, how far apart, until when. */
export interface Cycle {
  repeat: number;
  start?: number;
  every: Duration;
  end?: number;
}

/** `R3/PT10H`, `R/2026-01-01T00:00:00Z/P1M`, `R5/PT1H/2026-02-01T00:00Z` (ISO 8601, 4.5). */
export function parseCycle(text: string, zone: string): Cycle | null {
  const [head = '', ...parts] = text.trim().split('/');
  const count = /^R(\d*)$/.exec(head);
  if (!count || parts.length < 1 || parts.length > 2) return null;
  const repeat = count[1] === '' ? -1 : Number(count[1]);
  const [first = '', second] = parts;
  if (second === undefined) return withEvery({ repeat }, parseDuration(first));
  if (first.startsWith('P')) return withEvery({ repeat, end: parseInstant(second, zone) ?? Number.NaN }, parseDuration(first));
  const start = parseInstant(first, zone) ?? Number.NaN;
  if (second.startsWith('P')) return withEvery({ repeat, start }, parseDuration(second));
  const next = parseInstant(second, zone);
  return withEvery({ repeat, start }, next === null ? null : { months: 0, ms: next - start });
}

function withEvery(cycle: Omit<Cycle, 'every'>, every: Duration | null): Cycle | null {
  if (every === null || Number.isNaN(cycle.start) || Number.isNaN(cycle.end)) return null;
  return every.months <= 0 && every.ms <= 0 ? null : { ...cycle, every };
}

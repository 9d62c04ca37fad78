import { fromEpochDay, toEpochDay } from '../feel/values/calendar.ts';
import { offsetAt, offsetOfLocal } from '../feel/values/zone.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Leap days return after eight years at most; a schedule that has not come by then never will. */
const SEARCH_DAYS = 8 * 366 + 1;

const macros: Record<string, string> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
};
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Day {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  last: number;
}

interface Cron {
  seconds: number[];
  minutes: number[];
  hours: number[];
  fits(day: Day): boolean;
}

/**
 * The first instant after `after` that a cron schedule names, in milliseconds since 1970; null where the text is none or
 * never comes again. Five fields are Unix's, six and seven those of Quartz and Spring: with a `?` among them days of the
 * week count from 1 for Sunday as in Quartz, else from 0.
 */
export function nextOfCron(text: string, after: number, zone: string): number | null {
  const cron = parseCron(text.trim());
  if (!cron) return null;
  const local = after + offsetAt(zone, Math.floor(after / 1000)) * 1000;
  const today = Math.floor(local / DAY_MS);
  for (let day = today; day < today + SEARCH_DAYS; day += 1) {
    if (!cron.fits(dayOf(day))) continue;
    const found = firstOnDay(cron, day, after, zone);
    if (found !== undefined) return found;
  }
  return null;
}

/** What lies before the local time of `after` is passed over before any offset is looked up. */
function firstOnDay(cron: Cron, day: number, after: number, zone: string): number | undefined {
  const since = after + offsetAt(zone, Math.floor(after / 1000)) * 1000 - day * DAY_MS;
  for (const hour of cron.hours) {
    if ((hour + 1) * HOUR_MS <= since) continue;
    for (const minute of cron.minutes) {
      if (hour * HOUR_MS + (minute + 1) * 60_000 <= since) continue;
      for (const second of cron.seconds) {
        const time = hour * HOUR_MS + minute * 60_000 + second * 1000;
        const due = time <= since ? after : toUtc(day * DAY_MS + time, zone);
        if (due > after) return due;
      }
    }
  }
  return undefined;
}

function toUtc(local: number, zone: string): number {
  return local - offsetOfLocal(zone, Math.floor(local / 1000)) * 1000;
}

function dayOf(epochDay: number): Day {
  const { year, month, day } = fromEpochDay(epochDay);
  const next = month === 12 ? toEpochDay(year + 1, 1, 1) : toEpochDay(year, month + 1, 1);
  return { year, month, day, weekday: (((epochDay + 4) % 7) + 7) % 7, last: next - toEpochDay(year, month, 1) };
}

function parseCron(text: string): Cron | null {
  const fields = (macros[text] ?? text).split(/\s+/);
  const isQuartz = fields.includes('?') || fields.length === 7;
  const [second, minute, hour, day, month, weekday, year = '*'] = fields.length === 5 ? ['0', ...fields] : fields;
  if (fields.length < 5 || fields.length > 7 || weekday === undefined) return null;
  const seconds = numbers(second, 0, 59);
  const minutes = numbers(minute, 0, 59);
  const hours = numbers(hour, 0, 23);
  const months = numbers(month, 1, 12, monthNames, 1);
  const years = year === '*' || year === '?' ? undefined : numbers(year, 1970, 2999);
  const days = daysOfMonth(day ?? '');
  const weekdays = daysOfWeek(weekday, isQuartz);
  if (!seconds || !minutes || !hours || !months || years === null || !days || !weekdays) return null;
  const fits = (one: Day) =>
    months.includes(one.month) && (years === undefined || years.includes(one.year)) && days(one) && weekdays(one);
  return { seconds, minutes, hours, fits };
}

/** The numbers that a field names, in order; null where it is none. `first` is the number of the first name. */
function numbers(field: string | undefined, least: number, most: number, names: string[] = [], first = 0): number[] | null {
  const found = new Set<number>();
  for (const part of (field ?? '').split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const [from, to] =
      range === '*' || range === '?' ? [least, most] : range.split('-').map((one) => numberOf(one, names, first));
    if (from === undefined || Number.isNaN(from) || Number.isNaN(to) || step === '0') return null;
    const end = to ?? (step === undefined ? from : most);
    if (from < least || end > most || from > end) return null;
    for (let value = from; value <= end; value += Number(step ?? 1)) found.add(value);
  }
  return [...found].toSorted((a, b) => a - b);
}

function numberOf(text: string, names: string[], first: number): number {
  const name = names.indexOf(text.toUpperCase());
  if (name >= 0) return name + first;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

type Fits = (day: Day) => boolean;

/** `L` is the month's last day, `L-3` three before it, `15W` the working day nearest to the 15th. */
function daysOfMonth(field: string): Fits | null {
  const last = /^L(?:-(\d+))?$/.exec(field);
  if (last) return ({ day, last: end }) => day === end - Number(last[1] ?? 0);
  const working = /^(\d+|L)W$/.exec(field);
  if (working) return (day) => day.day === nearestWorkingDay(working[1] === 'L' ? day.last : Number(working[1]), day);
  const days = numbers(field, 1, 31);
  return days && (({ day }) => days.includes(day));
}

function nearestWorkingDay(wanted: number, { day, weekday, last }: Day): number {
  const on = (((weekday + wanted - day) % 7) + 7) % 7;
  if (on === 6) return wanted === 1 ? 3 : wanted - 1;
  if (on === 0) return wanted === last ? wanted - 2 : wanted + 1;
  return wanted;
}

/** `6L` is the month's last Friday in Quartz, `6#3` the third. */
function daysOfWeek(field: string, isQuartz: boolean): Fits | null {
  const shift = isQuartz ? 1 : 0;
  const special = /^([A-Za-z]{3}|\d)(?:(L)|#([1-5]))$/.exec(field);
  if (special) {
    const wanted = (numberOf(special[1] ?? '', dayNames, shift) - shift) % 7;
    return ({ day, weekday, last }) =>
      weekday === wanted && (special[2] ? day > last - 7 : Math.ceil(day / 7) === Number(special[3]));
  }
  if (field === 'L') return ({ weekday }) => weekday === 6;
  const days = numbers(field, shift, 7, dayNames, shift);
  return days && (({ weekday }) => days.includes(weekday + shift) || (weekday === 0 && !isQuartz && days.includes(7)));
}

import { daysInMonth, fromEpochDay, MAX_YEAR, toEpochDay } from './calendar.ts';

/** A calendar date without a zone (DMN 1.5, 10.3.2.3.5). */
export class FeelDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  get epochDay(): number {
    return toEpochDay(this.year, this.month, this.day);
  }

  toString(): string {
    const year = String(Math.abs(this.year)).padStart(4, '0');
    return `${this.year < 0 ? '-' : ''}${year}-${twoDigits(this.month)}-${twoDigits(this.day)}`;
  }
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The date of these parts, or null when there is no such day. */
export function makeDate(year: number, month: number, day: number): FeelDate | null {
  if (!Number.isInteger(year) || Math.abs(year) > MAX_YEAR) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return new FeelDate(year, month, day);
}

/** The date a number of days after 1970-01-01, or null beyond the years FEEL has. */
export function dateOfEpochDay(epochDay: number): FeelDate | null {
  const { year, month, day } = fromEpochDay(epochDay);
  return makeDate(year, month, day);
}

/** Moves by whole months; a day the month does not have becomes its last day. */
export function addMonths(date: FeelDate, months: number): FeelDate | null {
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return makeDate(year, month, Math.min(date.day, daysInMonth(year, month)));
}

const lexical = /^(-?)(\d{4}|[1-9]\d{4,8})-(\d{2})-(\d{2})$/;

/** Reads `2026-01-31`; years of up to nine digits, before year 0 with a minus. */
export function parseDate(text: string): FeelDate | null {
  const match = lexical.exec(text);
  if (match === null) return null;
  const year = Number(`${match[1]}${match[2]}`);
  return makeDate(year === 0 ? 0 : year, Number(match[3]), Number(match[4]));
}

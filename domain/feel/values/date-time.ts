import { floorDivide, NANOS_PER_SECOND, SECONDS_PER_DAY } from './calendar.ts';
import { addMonths, dateOfEpochDay, type FeelDate, parseDate } from './date.ts';
import { FeelTime, parseTime, timeOfNanos } from './time.ts';
import { offsetAt, offsetOfLocal, type Zone } from './zone.ts';

const NANOS_PER_DAY = BigInt(SECONDS_PER_DAY) * NANOS_PER_SECOND;

/** A date with a time, local or with an offset or zone (DMN 1.5, 10.3.2.3.6). */
export class FeelDateTime {
  readonly date: FeelDate;
  readonly time: FeelTime;

  constructor(date: FeelDate, time: FeelTime) {
    this.date = date;
    this.time = time;
  }

  get zone(): Zone {
    return this.time.zone;
  }

  /** Nanoseconds from 1970-01-01T00:00:00 on the local calendar. */
  get localNanos(): bigint {
    return BigInt(this.date.epochDay) * NANOS_PER_DAY + this.time.nanoOfDay;
  }

  /** Seconds from UTC on that day; null for a local date and time. */
  get offset(): number | null {
    if (this.zone === undefined) return null;
    return offsetOfLocal(this.zone, this.date.epochDay * SECONDS_PER_DAY + this.time.secondOfDay);
  }

  /** Nanoseconds since the epoch; the local calendar counts as UTC where there is no zone. */
  get epochNanos(): bigint {
    return this.localNanos - BigInt(this.offset ?? 0) * NANOS_PER_SECOND;
  }

  toString(): string {
    return `${this.date.toString()}T${this.time.toString()}`;
  }
}

/** The local date and time a count of nanoseconds after 1970-01-01T00:00:00; null beyond FEEL's years. */
function dateTimeOfLocalNanos(nanos: bigint, zone: Zone): FeelDateTime | null {
  const day = floorDivide(nanos, NANOS_PER_DAY);
  const date = dateOfEpochDay(Number(day));
  return date === null ? null : new FeelDateTime(date, timeOfNanos(nanos - day * NANOS_PER_DAY, zone));
}

/** The date and time of an instant as the zone shows it. */
export function dateTimeOfInstant(epochNanos: bigint, zone: Zone): FeelDateTime | null {
  const offset = zone === undefined ? 0 : offsetAt(zone, Number(floorDivide(epochNanos, NANOS_PER_SECOND)));
  return dateTimeOfLocalNanos(epochNanos + BigInt(offset) * NANOS_PER_SECOND, zone);
}

/** Later by an exact length of time; in a zone the clock follows its changes of offset. */
export function addNanos(dateTime: FeelDateTime, nanos: bigint): FeelDateTime | null {
  return dateTimeOfInstant(dateTime.epochNanos + nanos, dateTime.zone);
}

/** Later by calendar months, at the same time of day. */
export function addMonthsTo(dateTime: FeelDateTime, months: number): FeelDateTime | null {
  const date = addMonths(dateTime.date, months);
  return date === null ? null : new FeelDateTime(date, dateTime.time);
}

/** Midnight at the start of a date. */
export function atMidnight(date: FeelDate, zone: Zone): FeelDateTime {
  return new FeelDateTime(date, new FeelTime(0, 0, 0, 0, zone));
}

/** Reads `2026-01-31T10:15:30+01:00`; a date alone is its midnight. */
export function parseDateTime(text: string): FeelDateTime | null {
  const at = text.indexOf('T');
  const date = parseDate(at < 0 ? text : text.slice(0, at));
  if (date === null) return null;
  if (at < 0) return atMidnight(date, undefined);
  const clock = text.slice(at + 1);
  const time = parseTime(clock);
  if (time === null) return null;
  if (!clock.startsWith('24')) return new FeelDateTime(date, time);
  const next = dateOfEpochDay(date.epochDay + 1);
  return next === null ? null : new FeelDateTime(next, time);
}

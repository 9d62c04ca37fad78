import { weekday } from './calendar.ts';
import { FeelContext, findEntry } from './context.ts';
import { FeelDateTime } from './date-time.ts';
import { FeelDate } from './date.ts';
import { DaysTimeDuration, YearsMonthsDuration } from './duration.ts';
import type { FeelValue } from './feel-value.ts';
import { decimal, integer } from './number.ts';
import { FeelRange } from './range.ts';
import { FeelTime } from './time.ts';

type Properties<T> = Record<string, (value: T) => FeelValue>;

const dateProperties: Properties<FeelDate> = {
  year: (date) => integer(date.year),
  month: (date) => integer(date.month),
  day: (date) => integer(date.day),
  weekday: (date) => integer(weekday(date.epochDay)),
};

const offsetOf = (point: FeelTime | FeelDateTime): FeelValue =>
  point.offset === null ? null : new DaysTimeDuration(BigInt(point.offset) * 1_000_000_000n);

const clockProperties: Properties<FeelTime> = {
  hour: (time) => integer(time.hour),
  minute: (time) => integer(time.minute),
  second: (time) => decimal(time.nano).dividedBy(1_000_000_000).plus(time.second),
};

const timeProperties: Properties<FeelTime> = {
  ...clockProperties,
  'time offset': offsetOf,
  timezone: (time) => (typeof time.zone === 'string' ? time.zone : null),
};

const dateTimeProperties: Properties<FeelDateTime> = {
  ...Object.fromEntries(Object.entries(dateProperties).map(([name, read]) => [name, (value: FeelDateTime) => read(value.date)])),
  ...Object.fromEntries(Object.entries(clockProperties).map(([name, read]) => [name, (value: FeelDateTime) => read(value.time)])),
  'time offset': offsetOf,
  timezone: (value) => (typeof value.zone === 'string' ? value.zone : null),
};

const daysTimeProperties: Properties<DaysTimeDuration> = {
  days: ({ parts }) => integer(parts.days),
  hours: ({ parts }) => integer(parts.hours),
  minutes: ({ parts }) => integer(parts.minutes),
  seconds: ({ parts }) => decimal(parts.nanos.toString()).dividedBy(1_000_000_000).plus(parts.seconds.toString()),
};

const yearsMonthsProperties: Properties<YearsMonthsDuration> = {
  years: (duration) => integer(duration.years),
  months: (duration) => integer((duration.months % 12) + 0),
};

const rangeProperties: Properties<FeelRange> = {
  start: (range) => range.start,
  end: (range) => range.end,
  'start included': (range) => range.startIncluded,
  'end included': (range) => range.endIncluded,
};

function read<T extends FeelValue>(properties: Properties<T>, value: T, name: string): FeelValue | undefined {
  return Object.hasOwn(properties, name) ? properties[name]?.(value) : undefined;
}

/** `value.name` of a single value: an entry or a property (DMN 1.5, table 65); undefined where there is none. */
export function propertyOf(value: FeelValue, name: string): FeelValue | undefined {
  if (value instanceof FeelContext) return findEntry(value, name);
  if (value instanceof FeelDate) return read(dateProperties, value, name);
  if (value instanceof FeelDateTime) return read(dateTimeProperties, value, name);
  if (value instanceof FeelTime) return read(timeProperties, value, name);
  if (value instanceof DaysTimeDuration) return read(daysTimeProperties, value, name);
  if (value instanceof YearsMonthsDuration) return read(yearsMonthsProperties, value, name);
  return value instanceof FeelRange ? read(rangeProperties, value, name) : undefined;
}

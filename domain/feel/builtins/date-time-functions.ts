import type { Runtime } from '../runtime.ts';
import { dayOfYear, weekday, weekOfYear } from '../values/calendar.ts';
import { dateTimeOfInstant, type FeelDateTime, parseDateTime } from '../values/date-time.ts';
import { FeelDate } from '../values/date.ts';
import { CallFailure } from '../values/function.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { integer } from '../values/number.ts';
import { isZoneId } from '../values/zone.ts';
import { type Family, day, runtimeSignature, signature } from './signature.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const ofDate = (read: (date: FeelDate) => FeelValue) => [
  signature([day('date')], (point) => read(point instanceof FeelDate ? point : point.date)),
];

/** Calendar functions and the current instant (DMN 1.5, 10.3.4.7 and 10.3.4.12). */
export const dateTimeFunctions: Family = {
  'day of year': ofDate((date) => integer(dayOfYear(date.year, date.month, date.day))),
  'day of week': ofDate((date) => weekdays[weekday(date.epochDay) - 1] ?? null),
  'month of year': ofDate((date) => months[date.month - 1] ?? null),
  'week of year': ofDate((date) => integer(weekOfYear(date.year, date.month, date.day))),
  now: [runtimeSignature([], (runtime) => instantOf(runtime) ?? new CallFailure('没有给出当前时间', 'no instant is given'))],
  today: [
    runtimeSignature([], (runtime) => instantOf(runtime)?.date ?? new CallFailure('没有给出当前时间', 'no instant is given')),
  ],
};

/** The instant of the evaluation as its zone shows it. */
function instantOf({ env }: Runtime): FeelDateTime | null {
  const instant = parseDateTime(env.now);
  if (instant === null) return null;
  const zone = env.zone === 'UTC' || env.zone === 'Z' || !isZoneId(env.zone) ? 0 : env.zone;
  return dateTimeOfInstant(instant.epochNanos, zone);
}

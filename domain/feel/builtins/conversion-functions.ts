import { parseDateTime, FeelDateTime, atMidnight } from '../values/date-time.ts';
import { FeelDate, makeDate, parseDate } from '../values/date.ts';
import { type DaysTimeDuration, makeYearsMonths, parseDuration } from '../values/duration.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { formatValue } from '../values/format.ts';
import { type FeelNumber, parseNumber, safeInteger } from '../values/number.ts';
import { FeelTime, makeTime, parseTime } from '../values/time.ts';
import { isZoneId, type Zone } from '../values/zone.ts';
import { parseRange } from './parse-range.ts';
import { type Family, anything, date, dateTime, day, daysTime, number, optional, signature, text, time } from './signature.ts';

/** Conversion functions (DMN 1.5, 10.3.4.1). */
export const conversionFunctions: Family = {
  date: [
    signature([text('from')], parseDate),
    signature([date('from')], (from) => from),
    signature([dateTime('from')], (from) => from.date),
    signature([number('year'), number('month'), number('day')], dateOf),
  ],
  'date and time': [
    signature([text('from')], parseDateTime),
    signature([date('from')], (from) => atMidnight(from, 0)),
    signature([dateTime('from')], (from) => from),
    signature([day('date'), time('time')], (from, at) => new FeelDateTime(from instanceof FeelDate ? from : from.date, at)),
    signature(pointParameters(), dateTimeOf),
    signature([...pointParameters(), daysTime('offset')], (...[y, m, d, h, min, s, offset]) =>
      dateTimeOf(y, m, d, h, min, s, offsetOf(offset)),
    ),
    signature([...pointParameters(), text('timezone')], (...[y, m, d, h, min, s, zone]) =>
      isZoneId(zone) ? dateTimeOf(y, m, d, h, min, s, zone) : null,
    ),
  ],
  time: [
    signature([text('from')], parseTime),
    signature([time('from')], (from) => from),
    signature([dateTime('from')], (from) => from.time),
    signature([date('from')], () => new FeelTime(0, 0, 0, 0, 0)),
    signature([number('hour'), number('minute'), number('second'), optional(daysTime('offset'))], (h, m, s, offset) =>
      timeOf(h, m, s, offset === undefined ? undefined : offsetOf(offset)),
    ),
  ],
  number: [
    signature([text('from'), optional(text('grouping separator')), optional(text('decimal separator'))], numberOf),
    signature([number('from')], (from) => from),
  ],
  string: [signature([anything('from')], (from) => (from === null ? null : formatValue(from)))],
  duration: [signature([text('from')], parseDuration)],
  'years and months duration': [signature([day('from'), day('to')], monthsBetween)],
  range: [signature([text('from')], parseRange)],
};

function pointParameters() {
  return [number('year'), number('month'), number('day'), number('hour'), number('minute'), number('second')] as const;
}

function dateOf(year: FeelNumber, month: FeelNumber, dayOfMonth: FeelNumber): FeelDate | null {
  const [y, m, d] = [safeInteger(year), safeInteger(month), safeInteger(dayOfMonth)];
  return y === null || m === null || d === null ? null : makeDate(y, m, d);
}

function timeOf(hour: FeelNumber, minute: FeelNumber, second: FeelNumber, zone: Zone | null): FeelTime | null {
  const [h, m] = [safeInteger(hour), safeInteger(minute)];
  const whole = second.floor();
  const nano = second.minus(whole).times(1_000_000_000).floor().toNumber();
  if (h === null || m === null || zone === null) return null;
  return makeTime(h, m, whole.toNumber(), nano, zone);
}

function dateTimeOf(
  year: FeelNumber,
  month: FeelNumber,
  dayOfMonth: FeelNumber,
  hour: FeelNumber,
  minute: FeelNumber,
  second: FeelNumber,
  zone?: Zone | null,
): FeelDateTime | null {
  const [on, at] = [dateOf(year, month, dayOfMonth), timeOf(hour, minute, second, zone)];
  return on === null || at === null ? null : new FeelDateTime(on, at);
}

/** Offsets reach 14 hours to either side of UTC (DMN 1.5, table 66). */
function offsetOf(duration: DaysTimeDuration): number | null {
  const seconds = Number(duration.nanos / 1_000_000_000n);
  return Math.abs(seconds) > 14 * 3600 ? null : seconds + 0;
}

const groupings = [' ', ',', '.'];
const decimals = ['.', ','];

function numberOf(from: string, grouping: string | undefined, decimal: string | undefined): FeelValue {
  if (grouping !== undefined && (!groupings.includes(grouping) || grouping === decimal)) return null;
  if (decimal !== undefined && !decimals.includes(decimal)) return null;
  const ungrouped = grouping === undefined ? from : from.replaceAll(grouping, '');
  return parseNumber(decimal === undefined ? ungrouped : ungrouped.replaceAll(decimal, '.'));
}

/** Whole months from one day to another; negative where the second comes first. */
function monthsBetween(from: FeelDate | FeelDateTime, to: FeelDate | FeelDateTime): FeelValue {
  const [start, end] = [from, to].map((point) => (point instanceof FeelDate ? point : point.date));
  if (start === undefined || end === undefined) return null;
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const days = end.day - start.day;
  if (months > 0 && days < 0) return makeYearsMonths(months - 1);
  return makeYearsMonths(months < 0 && days > 0 ? months + 1 : months);
}

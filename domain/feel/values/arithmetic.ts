import { Decimal } from 'decimal.js';
import { FeelDateTime, addMonthsTo, addNanos, atMidnight } from './date-time.ts';
import { addMonths, dateOfEpochDay, FeelDate } from './date.ts';
import { DaysTimeDuration, type FeelDuration, makeYearsMonths, YearsMonthsDuration } from './duration.ts';
import { NANOS_PER_SECOND, SECONDS_PER_DAY, floorDivide } from './calendar.ts';
import type { FeelValue } from './feel-value.ts';
import { type FeelNumber, finite, integer, isNumber } from './number.ts';
import { comparableNanos, FeelTime, timeOfNanos } from './time.ts';

const NANOS_PER_DAY = BigInt(SECONDS_PER_DAY) * NANOS_PER_SECOND;
const exact = Decimal.clone({
  precision: 80,
  rounding: Decimal.ROUND_HALF_EVEN,
  minE: -6176,
  maxE: 6144,
  toExpNeg: -7000,
  toExpPos: 7000,
  defaults: true,
});

type Point = FeelDate | FeelDateTime;

const isPoint = (value: FeelValue): value is Point => value instanceof FeelDate || value instanceof FeelDateTime;
const isDuration = (value: FeelValue): value is FeelDuration =>
  value instanceof DaysTimeDuration || value instanceof YearsMonthsDuration;

/** `a + b` (DMN 1.5, tables 55 and 56); null where FEEL defines no sum. */
export function add(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(a)) return isNumber(b) ? finite(a.plus(b)) : null;
  if (typeof a === 'string') return typeof b === 'string' ? a + b : null;
  if (isDuration(b)) return addDuration(a, b, 1);
  return isDuration(a) ? addDuration(b, a, 1) : null;
}

/** `a - b`; the difference of two points in time is an exact duration. */
export function subtract(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(a)) return isNumber(b) ? finite(a.minus(b)) : null;
  if (isDuration(b)) return addDuration(a, b, -1);
  if (isPoint(a) && isPoint(b)) return pointDifference(a, b);
  if (a instanceof FeelTime && b instanceof FeelTime) return timeDifference(a, b);
  return null;
}

function addDuration(a: FeelValue, duration: FeelDuration, sign: 1 | -1): FeelValue {
  if (duration instanceof YearsMonthsDuration) return addMonthsDuration(a, duration.months * sign);
  return addNanosDuration(a, sign === 1 ? duration.nanos : -duration.nanos);
}

function addMonthsDuration(a: FeelValue, months: number): FeelValue {
  if (a instanceof FeelDate) return addMonths(a, months);
  if (a instanceof FeelDateTime) return addMonthsTo(a, months);
  return a instanceof YearsMonthsDuration ? makeYearsMonths(a.months + months) : null;
}

function addNanosDuration(a: FeelValue, nanos: bigint): FeelValue {
  if (a instanceof FeelDateTime) return addNanos(a, nanos);
  if (a instanceof FeelTime) return timeOfNanos(a.nanoOfDay + nanos, a.zone);
  if (a instanceof DaysTimeDuration) return new DaysTimeDuration(a.nanos + nanos);
  return a instanceof FeelDate ? dateOfEpochDay(a.epochDay + Number(floorDivide(nanos, NANOS_PER_DAY))) : null;
}

/** A date beside a date and time is its midnight in UTC; one with a zone and one without have no difference. */
function pointDifference(a: Point, b: Point): FeelValue {
  if (a instanceof FeelDate && b instanceof FeelDate)
    return new DaysTimeDuration(BigInt(a.epochDay - b.epochDay) * NANOS_PER_DAY);
  const [left, right] = [a, b].map((point) => (point instanceof FeelDate ? atMidnight(point, 0) : point));
  if (left === undefined || right === undefined) return null;
  if ((left.zone === undefined) !== (right.zone === undefined)) return null;
  return new DaysTimeDuration(left.epochNanos - right.epochNanos);
}

function timeDifference(a: FeelTime, b: FeelTime): FeelValue {
  if ((a.zone === undefined) !== (b.zone === undefined)) return null;
  return new DaysTimeDuration(comparableNanos(a) - comparableNanos(b));
}

/** `a * b`, one of which may be a duration. */
export function multiply(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(a)) return isNumber(b) ? finite(a.times(b)) : isDuration(b) ? scale(b, a) : null;
  return isDuration(a) && isNumber(b) ? scale(a, b) : null;
}

/** `a / b`; durations divide by numbers and by their own kind. null for a divisor of zero. */
export function divide(a: FeelValue, b: FeelValue): FeelValue {
  if (isNumber(b)) {
    if (b.isZero()) return null;
    if (isNumber(a)) return finite(a.dividedBy(b));
    return isDuration(a) ? unscale(a, b) : null;
  }
  if (a instanceof DaysTimeDuration && b instanceof DaysTimeDuration) return ratio(a.nanos, b.nanos);
  if (a instanceof YearsMonthsDuration && b instanceof YearsMonthsDuration) return ratio(a.months, b.months);
  return null;
}

function scale(duration: FeelDuration, factor: FeelNumber): FeelValue {
  return fromAmount(duration, new exact(amount(duration)).times(new exact(factor.toString())));
}

function unscale(duration: FeelDuration, divisor: FeelNumber): FeelValue {
  return fromAmount(duration, new exact(amount(duration)).dividedBy(new exact(divisor.toString())));
}

function amount(duration: FeelDuration): string {
  return String(duration instanceof DaysTimeDuration ? duration.nanos : duration.months);
}

/** Whole months and whole nanoseconds; the rest is cut off. */
function fromAmount(like: FeelDuration, value: FeelNumber): FeelValue {
  const whole = value.trunc();
  if (whole.e > 40) return null;
  if (like instanceof DaysTimeDuration) return new DaysTimeDuration(BigInt(whole.toFixed()));
  return makeYearsMonths(whole.toNumber());
}

function ratio(dividend: bigint | number, divisor: bigint | number): FeelNumber | null {
  return Number(divisor) === 0 ? null : finite(integer(dividend).dividedBy(integer(divisor)));
}

/** `a ** b` for numbers. */
export function power(a: FeelValue, b: FeelValue): FeelValue {
  return isNumber(a) && isNumber(b) ? finite(a.pow(b)) : null;
}

/** `-a` for numbers and durations. */
export function negate(value: FeelValue): FeelValue {
  if (isNumber(value)) return finite(value.negated());
  if (value instanceof DaysTimeDuration) return new DaysTimeDuration(-value.nanos);
  return value instanceof YearsMonthsDuration ? makeYearsMonths(-value.months) : null;
}

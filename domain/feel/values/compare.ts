import { FeelDateTime } from './date-time.ts';
import { FeelDate } from './date.ts';
import { DaysTimeDuration, YearsMonthsDuration } from './duration.ts';
import type { FeelValue } from './feel-value.ts';
import { isNumber } from './number.ts';
import { comparableNanos, FeelTime } from './time.ts';

function order<T extends number | bigint>(a: T, b: T): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Order of two values of one ordered kind: negative, 0 or positive; null where FEEL does not order them:
 * different kinds, null, booleans, lists and contexts (DMN 1.5, table 54).
 */
export function compare(a: FeelValue, b: FeelValue): -1 | 0 | 1 | null {
  if (isNumber(a)) return isNumber(b) ? toSign(a.comparedTo(b)) : null;
  if (typeof a === 'string') return typeof b === 'string' ? compareText(a, b) : null;
  if (a instanceof DaysTimeDuration) return b instanceof DaysTimeDuration ? order(a.nanos, b.nanos) : null;
  if (a instanceof YearsMonthsDuration) return b instanceof YearsMonthsDuration ? order(a.months, b.months) : null;
  return comparePoints(a, b);
}

function comparePoints(a: FeelValue, b: FeelValue): -1 | 0 | 1 | null {
  if (a instanceof FeelDate) return b instanceof FeelDate ? order(a.epochDay, b.epochDay) : null;
  if (a instanceof FeelTime && b instanceof FeelTime) {
    return sameLocality(a, b) ? order(comparableNanos(a), comparableNanos(b)) : order(a.nanoOfDay, b.nanoOfDay);
  }
  if (a instanceof FeelDateTime && b instanceof FeelDateTime) {
    return sameLocality(a, b) ? order(a.epochNanos, b.epochNanos) : order(a.localNanos, b.localNanos);
  }
  return null;
}

/** Whether both have a zone or neither; one that has none takes the offset of the other (DMN 1.5, table 54). */
export function sameLocality(a: FeelTime | FeelDateTime, b: FeelTime | FeelDateTime): boolean {
  return (a.zone === undefined) === (b.zone === undefined);
}

function toSign(value: number): -1 | 0 | 1 {
  return value < 0 ? -1 : value > 0 ? 1 : 0;
}

/** By code points, so that characters beyond the basic plane sort after all others. */
function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return order(codeUnitRank(left), codeUnitRank(right));
  }
  return order(a.length, b.length);
}

/** Surrogates rank above the private-use area that UTF-16 puts after them. */
function codeUnitRank(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit;
}

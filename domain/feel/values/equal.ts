import { compare, sameLocality } from './compare.ts';
import { FeelContext } from './context.ts';
import { type FeelList, type FeelValue, isList, kindOf } from './feel-value.ts';
import { FeelFunction } from './function.ts';
import { FeelDateTime } from './date-time.ts';
import { FeelRange } from './range.ts';
import { FeelTime } from './time.ts';

/**
 * FEEL equality: true, false, or null where two values of different kinds cannot be compared
 * (DMN 1.5, table 51). null equals null only.
 */
export function equal(a: FeelValue, b: FeelValue): boolean | null {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (kindOf(a) !== kindOf(b)) return null;
  if (typeof a === 'string' || typeof a === 'boolean') return false;
  if (isList(a)) return equalLists(a, b as FeelList);
  if (a instanceof FeelContext) return equalContexts(a, b as FeelContext);
  if (a instanceof FeelRange) return equalRanges(a, b as FeelRange);
  if (a instanceof FeelFunction) return null;
  if (isClock(a) && isClock(b)) return sameLocality(a, b) && compare(wholeSecond(a), wholeSecond(b)) === 0;
  return compare(a, b) === 0;
}

/** Times are equal when they show the same second: as the compatibility kit has it, fractions only order them. */
function wholeSecond(point: FeelTime | FeelDateTime): FeelTime | FeelDateTime {
  if (point instanceof FeelDateTime) return new FeelDateTime(point.date, withoutFraction(point.time));
  return withoutFraction(point);
}

function withoutFraction(time: FeelTime): FeelTime {
  return time.nano === 0 ? time : new FeelTime(time.hour, time.minute, time.second, 0, time.zone);
}

function isClock(value: FeelValue): value is FeelTime | FeelDateTime {
  return value instanceof FeelTime || value instanceof FeelDateTime;
}

/** Equality for looking up an element: what cannot be compared is not the same. */
export function same(a: FeelValue, b: FeelValue): boolean {
  return equal(a, b) === true;
}

function equalLists(a: FeelList, b: FeelList): boolean | null {
  if (a.length !== b.length) return false;
  return allEqual(a.map((element, index) => equal(element, b[index] ?? null)));
}

function equalContexts(a: FeelContext, b: FeelContext): boolean | null {
  if (a.size !== b.size || !a.keys().every((key) => b.has(key))) return false;
  return allEqual(a.entries().map(([key, value]) => equal(value, b.get(key) ?? null)));
}

function equalRanges(a: FeelRange, b: FeelRange): boolean | null {
  if (a.operator !== b.operator) return false;
  if (a.startIncluded !== b.startIncluded || a.endIncluded !== b.endIncluded) return false;
  return allEqual([equal(a.start, b.start), equal(a.end, b.end)]);
}

function allEqual(results: (boolean | null)[]): boolean | null {
  if (results.includes(false)) return false;
  return results.includes(null) ? null : true;
}

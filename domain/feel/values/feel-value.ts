import { FeelContext } from './context.ts';
import { FeelDateTime } from './date-time.ts';
import { FeelDate } from './date.ts';
import { DaysTimeDuration, YearsMonthsDuration } from './duration.ts';
import { FeelFunction } from './function.ts';
import { type FeelNumber, isNumber } from './number.ts';
import { FeelRange } from './range.ts';
import { FeelTime } from './time.ts';

export type FeelList = readonly FeelValue[];

/** Everything an expression can evaluate to. */
export type FeelValue =
  | null
  | boolean
  | string
  | FeelNumber
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DaysTimeDuration
  | YearsMonthsDuration
  | FeelRange
  | FeelContext
  | FeelFunction
  | FeelList;

export type Kind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'context'
  | 'function'
  | 'list';

/** The kind of a value, by FEEL's own names of its types. */
export function kindOf(value: FeelValue): Kind {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (isNumber(value)) return 'number';
  if (isList(value)) return 'list';
  if (value instanceof FeelContext) return 'context';
  if (value instanceof FeelRange) return 'range';
  if (value instanceof FeelFunction) return 'function';
  return temporalKind(value);
}

function temporalKind(
  value: FeelDate | FeelTime | FeelDateTime | DaysTimeDuration | YearsMonthsDuration,
): 'date' | 'time' | 'date and time' | 'days and time duration' | 'years and months duration' {
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelDateTime) return 'date and time';
  if (value instanceof FeelTime) return 'time';
  return value instanceof DaysTimeDuration ? 'days and time duration' : 'years and months duration';
}

export function isList(value: FeelValue): value is FeelList {
  return Array.isArray(value);
}

/** The element of a list of one, and any other value itself: the conversion an operator tries (DMN 1.5, 10.3.2.9.4). */
export function fromSingleton(value: FeelValue): FeelValue {
  return isList(value) && value.length === 1 ? (value[0] ?? null) : value;
}

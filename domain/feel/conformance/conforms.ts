import { FeelContext } from '../values/context.ts';
import { FeelDate } from '../values/date.ts';
import { atMidnight } from '../values/date-time.ts';
import { type FeelValue, fromSingleton, isList, kindOf } from '../values/feel-value.ts';
import { FeelFunction } from '../values/function.ts';
import { FeelRange } from '../values/range.ts';
import { type FeelType, typeConforms } from './feel-type.ts';

/** Whether a value is of a type; null is of every type here (`instance of` asks for null itself). */
export function conforms(value: FeelValue, type: FeelType): boolean {
  if (type.kind === 'any' || value === null) return true;
  if (type.kind === 'union') return type.of.some((member) => conforms(value, member));
  if (type.kind === 'list')
    return isList(value) && (type.of.kind === 'any' || value.every((element) => conforms(element, type.of)));
  if (type.kind === 'context') return value instanceof FeelContext && entriesConform(value, type.entries);
  if (type.kind === 'range') return value instanceof FeelRange && rangeConforms(value, type.of);
  if (type.kind === 'function') return value instanceof FeelFunction && typeConforms(functionType(value), type);
  return kindOf(value) === type.kind;
}

function entriesConform(value: FeelContext, entries: ReadonlyMap<string, FeelType>): boolean {
  return [...entries].every(([name, type]) => {
    const entry = value.get(name);
    return entry !== undefined && conforms(entry, type);
  });
}

function rangeConforms(range: FeelRange, type: FeelType): boolean {
  return conforms(range.start, type) && conforms(range.end, type);
}

function functionType(value: FeelFunction): FeelType {
  return { kind: 'function', parameters: value.parameters.map((parameter) => parameter.type), result: value.result };
}

/**
 * A value made to fit a type by FEEL's implicit conversions: an element to a list of it, a list of one to its
 * element, a date to its midnight in UTC (DMN 1.5, 10.3.2.9.4). undefined where no conversion fits.
 */
export function coerce(value: FeelValue, type: FeelType): FeelValue | undefined {
  if (conforms(value, type)) return value;
  const element = fromSingleton(value);
  if (element !== value && conforms(element, type)) return element;
  if (type.kind === 'list') return coerceToList(value, type.of);
  if (type.kind === 'date and time' && value instanceof FeelDate) return atMidnight(value, 0);
  return undefined;
}

function coerceToList(value: FeelValue, of: FeelType): FeelValue | undefined {
  if (!isList(value)) {
    const element = coerce(value, of);
    return element === undefined ? undefined : [element];
  }
  const elements = value.map((element) => coerce(element, of));
  return elements.every((element) => element !== undefined) ? elements : undefined;
}

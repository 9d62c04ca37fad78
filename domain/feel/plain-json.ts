import { coerce } from './conformance/conforms.ts';
import type { FeelType } from './conformance/feel-type.ts';
import { namedType } from './conformance/type-names.ts';
import { FeelContext } from './values/context.ts';
import { parseDateTime } from './values/date-time.ts';
import { parseDate } from './values/date.ts';
import { parseDaysTime, parseYearsMonths } from './values/duration.ts';
import { type FeelValue, isList } from './values/feel-value.ts';
import { formatRange } from './values/format.ts';
import { FeelFunction } from './values/function.ts';
import { formatJsonNumber, isNumber, parseNumber } from './values/number.ts';
import { FeelRange } from './values/range.ts';
import { parseTime } from './values/time.ts';

/**
 * The JSON text of a value as it leaves the product: a number with all its digits, dates, times, durations and
 * ranges as FEEL writes them, a context an object; a function is null.
 */
export function toPlainJson(value: FeelValue): string {
  if (value === null || value instanceof FeelFunction) return 'null';
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (isNumber(value)) return formatJsonNumber(value);
  if (isList(value)) return `[${value.map(toPlainJson).join(',')}]`;
  if (value instanceof FeelContext) {
    const entries = value.entries().map(([key, entry]) => `${JSON.stringify(key)}:${toPlainJson(entry)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value instanceof FeelRange ? formatRange(value) : value.toString());
}

/** JSON text with its numbers' own digits kept. Throws SyntaxError where the text is no JSON. */
export function parseJsonExactly(text: string): FeelValue {
  return JSON.parse(text, revive) as FeelValue;
}

function revive(_key: string, value: unknown, source?: { source?: string }): unknown {
  if (typeof value === 'number') return parseNumber(source?.source ?? String(value));
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return new FeelContext(Object.entries(value as Record<string, FeelValue>));
}

/**
 * The value of a JSON text that comes from outside, made to fit a type (a FEEL type or its name): texts become numbers,
 * truth values, dates, times and durations where the type asks for them. undefined where the text is no JSON or does not fit.
 */
export function fromPlainJson(text: string, type: FeelType | string = { kind: 'any' }): FeelValue | undefined {
  const target = typeof type === 'string' ? namedType(type) : type;
  if (target === undefined) return undefined;
  try {
    return fitPlain(parseJsonExactly(text), target);
  } catch {
    return undefined;
  }
}

const texts: Partial<Record<FeelType['kind'], (text: string) => FeelValue>> = {
  number: (text) => parseNumber(text.trim()),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : null),
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  'days and time duration': parseDaysTime,
  'years and months duration': parseYearsMonths,
};

/** A plain value made to fit a type, entry by entry; undefined where it does not. null fits every type. */
export function fitPlain(value: FeelValue, type: FeelType): FeelValue | undefined {
  if (value === null || type.kind === 'any') return value;
  const parse = texts[type.kind];
  if (typeof value === 'string' && parse !== undefined) return parse(value) ?? undefined;
  if (type.kind === 'union') return firstFit(value, type.of);
  if (type.kind === 'list' && isList(value)) {
    const elements = value.map((element) => fitPlain(element, type.of));
    return elements.every((element) => element !== undefined) ? elements : undefined;
  }
  if (type.kind === 'list') return fitPlain([value], type);
  if (type.kind === 'context' && value instanceof FeelContext) return fitContext(value, type.entries);
  if (isList(value) && value.length === 1) return fitPlain(value[0] ?? null, type);
  return coerce(value, type);
}

function firstFit(value: FeelValue, types: readonly FeelType[]): FeelValue | undefined {
  for (const type of types) {
    const fit = fitPlain(value, type);
    if (fit !== undefined) return fit;
  }
  return undefined;
}

function fitContext(value: FeelContext, entries: ReadonlyMap<string, FeelType>): FeelContext | undefined {
  const fitted: [string, FeelValue][] = [];
  for (const [key, entry] of value.entries()) {
    const type = entries.get(key);
    const fit = type === undefined ? entry : fitPlain(entry, type);
    if (fit === undefined) return undefined;
    fitted.push([key, fit]);
  }
  const missing = [...entries.keys()].filter((key) => !value.has(key));
  return new FeelContext([...fitted, ...missing.map((key): [string, FeelValue] => [key, null])]);
}

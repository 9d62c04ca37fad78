import type { Json } from '../json.ts';
import { FeelContext } from './values/context.ts';
import { FeelDateTime, parseDateTime } from './values/date-time.ts';
import { FeelDate, parseDate } from './values/date.ts';
import { DaysTimeDuration, parseDaysTime, parseYearsMonths, YearsMonthsDuration } from './values/duration.ts';
import { type FeelValue, isList } from './values/feel-value.ts';
import { FeelFunction } from './values/function.ts';
import { decimal, type FeelNumber, formatNumber, isNumber, parseNumber } from './values/number.ts';
import { FeelRange } from './values/range.ts';
import { FeelTime, parseTime } from './values/time.ts';

type JsonObject = { [key: string]: Json };

const tags = {
  '@decimal': parseNumber,
  '@date': parseDate,
  '@time': parseTime,
  '@date and time': parseDateTime,
  '@days and time duration': parseDaysTime,
  '@years and months duration': parseYearsMonths,
} as const;

/** Tags of objects that are not plain contexts; a context with just such a key is itself tagged. */
const reserved = new Set<string>([...Object.keys(tags), '@range', '@context']);

/**
 * The FEEL value of its state form: plain JSON, in which what JSON does not have is an object of one tag,
 * as in `{"@date":"2026-01-01"}`. Contexts are read when they are used.
 */
export function toFeel(json: Json | FeelValue): FeelValue {
  if (typeof json === 'number') return fromDouble(json);
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(toFeel);
  return isPlainObject(json) ? fromObject(json) : json;
}

function isPlainObject(value: object): value is JsonObject {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function fromDouble(value: number): FeelValue {
  return Number.isFinite(value) ? parseNumber(String(value)) : null;
}

function fromObject(object: JsonObject): FeelValue {
  const keys = Object.keys(object);
  const [tag] = keys;
  if (keys.length === 1 && tag !== undefined && reserved.has(tag)) return fromTag(tag, object[tag] ?? null);
  return contextOf(object, keys);
}

function contextOf(object: JsonObject, keys: string[]): FeelContext {
  const read = (name: string) => (Object.hasOwn(object, name) ? toFeel(object[name] ?? null) : undefined);
  return new FeelContext([], { keys, read });
}

function fromTag(tag: string, content: Json): FeelValue {
  if (typeof content === 'string') {
    const parse = tag in tags ? tags[tag as keyof typeof tags] : undefined;
    return parse?.(content) ?? null;
  }
  if (content === null || typeof content !== 'object' || Array.isArray(content)) return null;
  if (tag === '@context') return contextOf(content, Object.keys(content));
  return new FeelRange(
    toFeel(content['start'] ?? null),
    content['startIncluded'] === true,
    toFeel(content['end'] ?? null),
    content['endIncluded'] === true,
  );
}

/** The state form of a value; the inverse of {@link toFeel}. A function becomes null. */
export function fromFeel(value: FeelValue): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (isNumber(value)) return fromNumber(value);
  if (isList(value)) return value.map(fromFeel);
  if (value instanceof FeelContext) return fromContext(value);
  if (value instanceof FeelFunction) return null;
  if (value instanceof FeelRange) return fromRange(value);
  return { [tagOf(value)]: value.toString() };
}

function fromNumber(value: FeelNumber): Json {
  const double = value.toNumber();
  if (Number.isFinite(double) && decimal(String(double)).equals(value)) return double === 0 ? 0 : double;
  return { '@decimal': Math.abs(value.e) > 60 ? value.toExponential() : formatNumber(value) };
}

function tagOf(value: FeelDate | FeelTime | FeelDateTime | DaysTimeDuration | YearsMonthsDuration): keyof typeof tags {
  if (value instanceof FeelDate) return '@date';
  if (value instanceof FeelTime) return '@time';
  if (value instanceof FeelDateTime) return '@date and time';
  return value instanceof DaysTimeDuration ? '@days and time duration' : '@years and months duration';
}

function fromRange(range: FeelRange): Json {
  const { start, startIncluded, end, endIncluded } = range;
  return { '@range': { start: fromFeel(start), startIncluded, end: fromFeel(end), endIncluded } };
}

function fromContext(context: FeelContext): Json {
  const entries = context.entries().map(([key, value]): [string, Json] => [key, fromFeel(value)]);
  const object: JsonObject = Object.fromEntries(entries);
  const [first] = entries;
  return entries.length === 1 && first !== undefined && reserved.has(first[0]) ? { '@context': object } : object;
}

import type { Runtime } from '../runtime.ts';
import { compare } from '../values/compare.ts';
import { same } from '../values/equal.ts';
import { type FeelList, type FeelValue, isList } from '../values/feel-value.ts';
import { CallFailure, type FeelFunction } from '../values/function.ts';
import { type FeelNumber, integer, safeInteger } from '../values/number.ts';
import {
  type Family,
  anything,
  callback,
  list,
  number,
  optional,
  runtimeSignature,
  signature,
  variadicSignature,
} from './signature.ts';
import { sortBy } from './sort.ts';

/** List functions (DMN 1.5, 10.3.4.4). Positions count from 1, or from the end when negative. */
export const listFunctions: Family = {
  'list contains': [signature([list('list'), anything('element')], contains)],
  count: [signature([list('list')], (elements) => integer(elements.length))],
  sublist: [signature([list('list'), number('start position'), optional(number('length'))], sublist)],
  append: [variadicSignature([list('list')], anything('item'), (elements, items) => [...elements, ...items])],
  concatenate: [variadicSignature([], list('list'), (lists) => (lists as FeelList[]).flat())],
  'insert before': [signature([list('list'), number('position'), anything('newItem')], insertBefore)],
  remove: [signature([list('list'), number('position')], remove)],
  'list replace': [
    signature([list('list'), number('position'), anything('newItem')], replaceAt),
    runtimeSignature([list('list'), callback('match'), anything('newItem')], replaceWhere),
  ],
  reverse: [signature([list('list')], (elements) => elements.toReversed())],
  'index of': [signature([list('list'), anything('match')], indexesOf)],
  union: [variadicSignature([], list('list'), (lists) => distinct((lists as FeelList[]).flat()))],
  'distinct values': [signature([list('list')], distinct)],
  flatten: [signature([list('list')], flatten)],
  partition: [signature([list('list'), number('size')], partition)],
  sort: [runtimeSignature([list('list'), optional(callback('precedes'))], sort)],
};

function contains(elements: FeelList, element: FeelValue): boolean {
  return elements.some((each) => same(each, element));
}

/** Zero-based index of a position in the list; null for one it does not have. */
function indexOf(elements: FeelList, position: FeelNumber): number | null {
  const at = safeInteger(position.trunc());
  if (at === null || at === 0 || Math.abs(at) > elements.length) return null;
  return at > 0 ? at - 1 : elements.length + at;
}

function sublist(elements: FeelList, start: FeelNumber, length: FeelNumber | undefined): FeelValue {
  const from = indexOf(elements, start);
  if (from === null) return null;
  if (length === undefined) return elements.slice(from);
  const count = length.trunc().toNumber();
  return count < 1 || from + count > elements.length ? null : elements.slice(from, from + count);
}

function insertBefore(elements: FeelList, position: FeelNumber, item: FeelValue): FeelValue {
  const at = indexOf(elements, position);
  return at === null ? null : elements.toSpliced(at, 0, item);
}

function remove(elements: FeelList, position: FeelNumber): FeelValue {
  const at = indexOf(elements, position);
  return at === null ? null : elements.toSpliced(at, 1);
}

function replaceAt(elements: FeelList, position: FeelNumber, item: FeelValue): FeelValue {
  const at = indexOf(elements, position);
  return at === null ? null : elements.with(at, item);
}

function replaceWhere(runtime: Runtime, elements: FeelList, match: FeelFunction, item: FeelValue) {
  const replaced: FeelValue[] = [];
  for (const element of elements) {
    const matched = match.callPositional([element, item], runtime);
    if (matched instanceof CallFailure) return matched;
    if (typeof matched !== 'boolean') return new CallFailure('match 必须给出 true 或 false', 'match must answer true or false');
    replaced.push(matched ? item : element);
  }
  return replaced;
}

function indexesOf(elements: FeelList, match: FeelValue): FeelList {
  return elements.flatMap((element, index) => (same(element, match) ? [integer(index + 1)] : []));
}

function distinct(elements: FeelList): FeelList {
  const kept: FeelValue[] = [];
  for (const element of elements) if (!contains(kept, element)) kept.push(element);
  return kept;
}

function flatten(elements: FeelList): FeelList {
  return elements.flatMap((element) => (isList(element) ? flatten(element) : [element]));
}

function partition(elements: FeelList, size: FeelNumber): FeelValue {
  const width = safeInteger(size);
  if (width === null || width < 1) return null;
  return Array.from({ length: Math.ceil(elements.length / width) }, (_, index) =>
    elements.slice(index * width, (index + 1) * width),
  );
}

function sort(runtime: Runtime, elements: FeelList, precedes: FeelFunction | undefined): FeelValue | CallFailure {
  if (precedes === undefined) return sortBy(elements, (a, b) => naturally(a, b));
  return sortBy(elements, (a, b) => {
    const first = precedes.callPositional([a, b], runtime);
    return first instanceof CallFailure || typeof first === 'boolean'
      ? first
      : new CallFailure('precedes 必须给出 true 或 false', 'precedes must answer true or false');
  });
}

function naturally(a: FeelValue, b: FeelValue): boolean | CallFailure {
  const order = compare(a, b);
  return order === null ? new CallFailure('元素不能相互比较', 'elements cannot be compared') : order < 0;
}

import type { TestShape } from '../../feel/compile/unary-tests.ts';
import type { FeelValue } from '../../feel/index.ts';
import { fromSingleton } from '../../feel/values/feel-value.ts';
import { type FeelNumber, isNumber } from '../../feel/values/number.ts';
import type { FeelRange } from '../../feel/values/range.ts';
import { add, type BitSet, emptySet } from './bit-set.ts';

/** For a value in one input column: the rules that may match it, and whether some of them must still be tested. */
export type ColumnIndex = { candidates(value: FeelValue): BitSet };

/** Rules whose test in this column is decided by the index alone. */
export function isIndexed(shape: TestShape): boolean {
  if (shape.kind === 'any') return true;
  if (shape.kind === 'equals') return shape.values.every((value) => keyOf(value) !== null);
  return shape.kind === 'within' && isNumeric(shape.range);
}

/** A key that is the same exactly for equal values; null for kinds whose equality is not that simple. */
function keyOf(value: FeelValue): string | null {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'boolean') return `b${value}`;
  return isNumber(value) ? `n${value.toString()}` : null;
}

function isNumeric(range: FeelRange): boolean {
  return range.operator !== '!=' && [range.start, range.end].every((endpoint) => endpoint === null || isNumber(endpoint));
}

/**
 * Indexes a column: equal values by hash, numbers by the stretch of the number line that they lie in. The index grows with
 * the rules, however their ranges overlap.
 */
export function indexColumn(shapes: readonly TestShape[]): ColumnIndex {
  const always = emptySet(shapes.length);
  const byKey = new Map<string, number[]>();
  const ranges: Ranged[] = [];
  for (const [rule, shape] of shapes.entries()) {
    if (!isIndexed(shape) || shape.kind === 'any') add(always, rule);
    else if (shape.kind === 'within') ranges.push({ rule, range: shape.range });
    else if (shape.kind === 'equals') for (const value of shape.values) rulesOf(byKey, keyOf(value) ?? '').push(rule);
  }
  const addWithin = ranges.length === 0 ? () => undefined : rangeIndex(ranges);
  return {
    candidates: (given) => {
      const value = fromSingleton(given);
      const set = always.slice();
      const key = keyOf(value);
      for (const rule of (key === null ? undefined : byKey.get(key)) ?? []) add(set, rule);
      if (isNumber(value)) addWithin(value, set);
      return set;
    },
  };
}

type Ranged = { rule: number; range: FeelRange };

function rulesOf(byKey: Map<string, number[]>, key: string): number[] {
  const rules = byKey.get(key) ?? [];
  byKey.set(key, rules);
  return rules;
}

/**
 * Endpoints cut the number line into stretches: each endpoint itself, and what lies between two of them. A value's stretch
 * is found by a binary search; a range holds the stretches from its first to its last.
 */
function rangeIndex(ranges: readonly Ranged[]): (value: FeelNumber, set: BitSet) => void {
  const points = pointsOf(ranges);
  const firsts = Int32Array.from(ranges, ({ range: { start, startIncluded } }) =>
    isNumber(start) ? stretchOf(points, start) + (startIncluded ? 0 : 1) : 0,
  );
  const lasts = Int32Array.from(ranges, ({ range: { end, endIncluded } }) =>
    isNumber(end) ? stretchOf(points, end) - (endIncluded ? 0 : 1) : 2 * points.length,
  );
  const rules = Int32Array.from(ranges, ({ rule }) => rule);
  return (value, set) => {
    const stretch = stretchOf(points, value);
    for (let at = 0; at < rules.length; at++) {
      if (stretch >= (firsts[at] ?? 0) && stretch <= (lasts[at] ?? 0)) add(set, rules[at] ?? 0);
    }
  };
}

/** All endpoints once, ascending. */
function pointsOf(ranges: readonly Ranged[]): FeelNumber[] {
  const endpoints = ranges.flatMap(({ range }) => [range.start, range.end]).filter(isNumber);
  return [...new Map(endpoints.map((n) => [n.toString(), n])).values()].toSorted((a, b) => a.comparedTo(b));
}

/** Stretches count from below the first point; each point is one of its own, and so is what lies above it. */
function stretchOf(points: readonly FeelNumber[], value: FeelNumber): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = value.comparedTo(points[middle] ?? value);
    if (order === 0) return 2 * middle + 1;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}

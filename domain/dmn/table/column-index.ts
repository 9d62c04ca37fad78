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

/** Indexes a column: equal values by hash, numbers by the interval between the endpoints that its ranges have. */
export function indexColumn(shapes: readonly TestShape[]): ColumnIndex {
  const size = shapes.length;
  const always = emptySet(size);
  const byKey = new Map<string, number[]>();
  const ranges: { rule: number; range: FeelRange }[] = [];
  for (const [rule, shape] of shapes.entries()) {
    if (!isIndexed(shape) || shape.kind === 'any') add(always, rule);
    else if (shape.kind === 'within') ranges.push({ rule, range: shape.range });
    else if (shape.kind === 'equals') {
      for (const value of shape.values) byKey.set(keyOf(value) ?? '', [...(byKey.get(keyOf(value) ?? '') ?? []), rule]);
    }
  }
  const sets = new Map([...byKey].map(([key, rules]) => [key, setOf(always, rules)]));
  const intervals = ranges.length === 0 ? null : intervalSets(ranges, always);
  return {
    candidates: (given) => {
      const value = fromSingleton(given);
      const key = keyOf(value);
      const equal = key === null ? undefined : sets.get(key);
      const within = intervals !== null && isNumber(value) ? intervals(value) : undefined;
      if (equal === undefined) return within ?? always;
      return within === undefined ? equal : equal.map((word, index) => word | (within[index] ?? 0));
    },
  };
}

function setOf(base: BitSet, rules: readonly number[]): BitSet {
  const set = base.slice();
  for (const rule of rules) add(set, rule);
  return set;
}

/**
 * The rules of every stretch of the number line that endpoints cut it into: each endpoint itself, and what lies
 * between two of them. A lookup is a binary search.
 */
function intervalSets(ranges: readonly { rule: number; range: FeelRange }[], always: BitSet): (value: FeelNumber) => BitSet {
  const points = [
    ...new Map(
      ranges
        .flatMap(({ range }) => [range.start, range.end])
        .filter(isNumber)
        .map((n) => [n.toString(), n]),
    ).values(),
  ];
  points.sort((a, b) => a.comparedTo(b));
  const sets = Array.from({ length: 2 * points.length + 1 }, () => always.slice());
  for (const { rule, range } of ranges) {
    const first = isNumber(range.start) ? stretchOf(points, range.start) + (range.startIncluded ? 0 : 1) : 0;
    const last = isNumber(range.end) ? stretchOf(points, range.end) - (range.endIncluded ? 0 : 1) : 2 * points.length;
    for (const set of sets.slice(first, last + 1)) add(set, rule);
  }
  return (value) => sets[stretchOf(points, value)] ?? always;
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

import { compare } from '../values/compare.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { FeelRange } from '../values/range.ts';
import { type Family, range, type Signature, signature, value } from './signature.ts';

/** An endpoint on the line of its kind: infinitely low or high where the range has none. */
type Bound = { value: FeelValue; infinite: -1 | 0 | 1; included: boolean };
type Span = { start: Bound; end: Bound; point: boolean };
type Holds = (a: Span, b: Span) => boolean;

const order = (a: Bound, b: Bound): number =>
  a.infinite !== 0 || b.infinite !== 0 ? a.infinite - b.infinite : (compare(a.value, b.value) ?? 0);

const before: Holds = (a, b) => {
  const sign = order(a.end, b.start);
  return sign < 0 || (sign === 0 && !(a.end.included && b.start.included));
};
const touches: Holds = (a, b) => order(a.end, b.start) === 0 && a.end.included && b.start.included;
const overlaps: Holds = (a, b) => !before(a, b) && !before(b, a);
/** The first starts no later than the second. */
const startsWith: Holds = (a, b) => {
  const sign = order(a.start, b.start);
  return sign < 0 || (sign === 0 && (a.start.included || !b.start.included));
};
const endsWith: Holds = (a, b) => {
  const sign = order(a.end, b.end);
  return sign > 0 || (sign === 0 && (a.end.included || !b.end.included));
};
const sameStart: Holds = (a, b) => order(a.start, b.start) === 0 && a.start.included === b.start.included;
const sameEnd: Holds = (a, b) => order(a.end, b.end) === 0 && a.end.included === b.end.included;
const includes: Holds = (a, b) => startsWith(a, b) && endsWith(a, b);
const overlapsBefore: Holds = (a, b) => startsWith(a, b) && !sameStart(a, b) && !before(a, b) && endsWith(b, a);
const finishes: Holds = (a, b) => sameEnd(a, b) && startsWith(b, a);
const starts: Holds = (a, b) => sameStart(a, b) && endsWith(b, a);
const coincides: Holds = (a, b) => sameStart(a, b) && sameEnd(a, b);

const swapped =
  (holds: Holds): Holds =>
  (a, b) =>
    holds(b, a);

type Pair = 'pp' | 'pr' | 'rp' | 'rr';

/** The ways to call one: points and ranges, in the order of the letters. */
function relation(holds: Holds, ...pairs: Pair[]): Signature[] {
  return pairs.map((pair) => {
    const [first, second] = parametersOf(pair);
    return signature([first, second], (a: FeelValue, b: FeelValue) => relate(holds, pair, a, b));
  });
}

function parametersOf(pair: Pair) {
  if (pair === 'pp') return [value('point1'), value('point2')] as const;
  if (pair === 'rr') return [range('range1'), range('range2')] as const;
  return pair === 'pr' ? ([value('point'), range('range')] as const) : ([range('range'), value('point')] as const);
}

function relate(holds: Holds, pair: Pair, a: FeelValue, b: FeelValue): boolean | null {
  const [left, right] = [spanOf(a, pair[0] === 'p'), spanOf(b, pair[1] === 'p')];
  return left === null || right === null || !comparable(left, right) ? null : holds(left, right);
}

function spanOf(given: FeelValue, point: boolean): Span | null {
  if (point) {
    if (given instanceof FeelRange) return null;
    const bound: Bound = { value: given, infinite: 0, included: true };
    return { start: bound, end: bound, point };
  }
  if (!(given instanceof FeelRange)) return null;
  return {
    start: { value: given.start, infinite: given.start === null ? -1 : 0, included: given.startIncluded },
    end: { value: given.end, infinite: given.end === null ? 1 : 0, included: given.endIncluded },
    point,
  };
}

function comparable(a: Span, b: Span): boolean {
  const sample = ({ start, end }: Span) => (start.infinite === 0 ? start.value : end.value);
  return compare(sample(a), sample(b)) !== null;
}

/** Relations of points and ranges on one line (DMN 1.5, 10.3.4.10, after Allen's interval algebra). */
export const rangeFunctions: Family = {
  before: relation(before, 'rr', 'pr', 'rp', 'pp'),
  after: relation(swapped(before), 'rr', 'pr', 'rp', 'pp'),
  meets: relation(touches, 'rr'),
  'met by': relation(swapped(touches), 'rr'),
  overlaps: relation(overlaps, 'rr'),
  'overlaps before': relation(overlapsBefore, 'rr'),
  'overlaps after': relation(swapped(overlapsBefore), 'rr'),
  finishes: relation(finishes, 'rr', 'pr'),
  'finished by': relation(swapped(finishes), 'rr', 'rp'),
  includes: relation(includes, 'rr', 'rp'),
  during: relation(swapped(includes), 'rr', 'pr'),
  starts: relation(starts, 'rr', 'pr'),
  'started by': relation(swapped(starts), 'rr', 'rp'),
  coincides: relation(coincides, 'rr', 'pp'),
};

import { compare } from './compare.ts';
import type { FeelValue } from './feel-value.ts';
import { FeelRange } from './range.ts';

/** A range of two endpoints in order, one of which may be absent; null where they cannot bound a range. */
export function makeRange(start: FeelValue, startIncluded: boolean, end: FeelValue, endIncluded: boolean): FeelRange | null {
  if ((start === null && end === null) || unordered(start) || unordered(end)) return null;
  if (start !== null && end !== null && (compare(start, end) ?? 1) > 0) return null;
  return new FeelRange(start, startIncluded && start !== null, end, endIncluded && end !== null);
}

function unordered(point: FeelValue): boolean {
  return point !== null && compare(point, point) === null;
}

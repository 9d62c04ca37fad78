import { compare } from './compare.ts';
import { equal } from './equal.ts';
import type { FeelValue } from './feel-value.ts';
import type { FeelRange } from './range.ts';

/** Whether a range holds a value; null where they cannot be compared. */
export function rangeHolds(range: FeelRange, value: FeelValue): boolean | null {
  if (range.operator === '!=') {
    const excluded = equal(value, range.start);
    return excluded === null ? null : !excluded;
  }
  const above = isBeyond(value, range.start, range.startIncluded, 1);
  const below = isBeyond(value, range.end, range.endIncluded, -1);
  if (above === false || below === false) return false;
  return above === null || below === null ? null : true;
}

function isBeyond(value: FeelValue, endpoint: FeelValue, included: boolean, side: 1 | -1): boolean | null {
  if (endpoint === null) return value === null ? null : true;
  const order = compare(value, endpoint);
  if (order === null) return null;
  return order === 0 ? included : order === side;
}

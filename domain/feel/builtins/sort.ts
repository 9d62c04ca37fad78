import type { FeelList, FeelValue } from '../values/feel-value.ts';
import { CallFailure } from '../values/function.ts';

type Precedes = (a: FeelValue, b: FeelValue) => boolean | CallFailure;

/** A stable merge sort: an order that contradicts itself still ends, in n log n comparisons. */
export function sortBy(elements: FeelList, precedes: Precedes): FeelList | CallFailure {
  if (elements.length < 2) return elements;
  const middle = elements.length >> 1;
  const left = sortBy(elements.slice(0, middle), precedes);
  if (left instanceof CallFailure) return left;
  const right = sortBy(elements.slice(middle), precedes);
  return right instanceof CallFailure ? right : merge(left, right, precedes);
}

function merge(left: FeelList, right: FeelList, precedes: Precedes): FeelList | CallFailure {
  const merged: FeelValue[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const rightFirst = precedes(right[r] ?? null, left[l] ?? null);
    if (rightFirst instanceof CallFailure) return rightFirst;
    merged.push((rightFirst ? right[r++] : left[l++]) ?? null);
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
}

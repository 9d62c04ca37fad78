import { compare } from '../values/compare.ts';
import type { FeelList, FeelValue } from '../values/feel-value.ts';
import { decimal, type FeelNumber, finite, isNumber, zero } from '../values/number.ts';
import { type Family, listOrElements } from './signature.ts';

const overNumbers = (compute: (numbers: FeelNumber[]) => FeelValue) =>
  listOrElements((elements) => {
    const numbers = elements.filter(isNumber);
    return numbers.length === elements.length ? compute(numbers) : null;
  });

const overSome = (compute: (numbers: FeelNumber[]) => FeelValue) =>
  overNumbers((numbers) => (numbers.length === 0 ? null : compute(numbers)));

/** Functions over lists that summarise them (DMN 1.5, 10.3.4.4). Empty lists have no minimum, sum or mean. */
export const statisticFunctions: Family = {
  min: listOrElements((elements) => extreme(elements, -1)),
  max: listOrElements((elements) => extreme(elements, 1)),
  sum: overSome((numbers) => finite(total(numbers))),
  product: overSome((numbers) => finite(numbers.reduce((product, n) => product.times(n)))),
  mean: overSome((numbers) => finite(mean(numbers))),
  median: overSome((numbers) => finite(median(ascending(numbers)))),
  stddev: overNumbers((numbers) => (numbers.length < 2 ? null : finite(standardDeviation(numbers)))),
  mode: overNumbers(mode),
  all: listOrElements((elements) => every(elements, false)),
  any: listOrElements((elements) => every(elements, true)),
};

/** The least or greatest of values of one ordered kind. */
function extreme(elements: FeelList, side: 1 | -1): FeelValue {
  let found = elements[0] ?? null;
  if (compare(found, found) === null) return null;
  for (const element of elements.slice(1)) {
    const order = compare(element, found);
    if (order === null) return null;
    if (order === side) found = element;
  }
  return found;
}

function total(numbers: FeelNumber[]): FeelNumber {
  return numbers.reduce((sum, n) => sum.plus(n), zero());
}

function mean(numbers: FeelNumber[]): FeelNumber {
  return total(numbers).dividedBy(numbers.length);
}

function ascending(numbers: FeelNumber[]): FeelNumber[] {
  return numbers.toSorted((a, b) => a.comparedTo(b));
}

function median(sorted: FeelNumber[]): FeelNumber {
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}

/** Of a sample: the squares are divided by one less than their count. */
function standardDeviation(numbers: FeelNumber[]): FeelNumber {
  const center = mean(numbers);
  const squares = numbers.map((n) => n.minus(center).pow(2));
  return total(squares)
    .dividedBy(numbers.length - 1)
    .sqrt();
}

/** The most frequent values in ascending order. */
function mode(numbers: FeelNumber[]): FeelList {
  const counts = new Map<string, number>();
  for (const n of numbers) counts.set(n.toString(), (counts.get(n.toString()) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const modes = [...counts].filter(([, count]) => count === most).map(([digits]) => decimal(digits));
  return ascending(modes);
}

/** `any` where true decides, `all` where false does; null when something undecided is left. */
function every(elements: FeelList, decisive: boolean): FeelValue {
  if (elements.includes(decisive)) return decisive;
  return elements.every((element) => typeof element === 'boolean') ? !decisive : null;
}

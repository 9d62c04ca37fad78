import { FeelContext } from '../values/context.ts';
import { type FeelValue, isList } from '../values/feel-value.ts';
import { parseNumber } from '../values/number.ts';
import { binaryOperators, isEmpty, member } from './operators.ts';

type Method = (of: FeelValue, ...given: FeelValue[]) => FeelValue | undefined;

const onText =
  (apply: (text: string, given: string) => FeelValue): Method =>
  (of, given = '') =>
    typeof of === 'string' && typeof given === 'string' ? apply(of, given) : undefined;

const same = (a: FeelValue, b: FeelValue | undefined): boolean => binaryOperators['==']?.apply(a, b ?? null) === true;

const count: Method = (of) => {
  if (typeof of === 'string' || isList(of)) return parseNumber(String(of.length));
  return of instanceof FeelContext ? parseNumber(String(of.size)) : undefined;
};

/** The methods of Java's strings, lists and maps that conditions call; they look and never change. Undefined: not of this value. */
export const methods: Readonly<Record<string, Method>> = {
  contains: (of, given = null) =>
    isList(of) ? of.some((one) => same(one, given)) : onText((text, part) => text.includes(part))(of, given),
  containsKey: (of, key = null) => (of instanceof FeelContext && typeof key === 'string' ? of.get(key) !== undefined : undefined),
  equals: (of, given) => same(of, given),
  equalsIgnoreCase: onText((text, given) => text.toLowerCase() === given.toLowerCase()),
  startsWith: onText((text, given) => text.startsWith(given)),
  endsWith: onText((text, given) => text.endsWith(given)),
  toLowerCase: onText((text) => text.toLowerCase()),
  toUpperCase: onText((text) => text.toUpperCase()),
  trim: onText((text) => text.trim()),
  isEmpty: (of) => isEmpty(of),
  get: (of, key = null) => member(of, key),
  size: count,
  length: count,
};

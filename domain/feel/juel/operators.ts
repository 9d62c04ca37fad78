import { add, divide, multiply, subtract } from '../values/arithmetic.ts';
import { compare } from '../values/compare.ts';
import { FeelContext } from '../values/context.ts';
import { equal } from '../values/equal.ts';
import { type FeelValue, isList } from '../values/feel-value.ts';
import { formatValue } from '../values/format.ts';
import { type FeelNumber, finite, isNumber, parseNumber, safeInteger, zero } from '../values/number.ts';

export type BinaryOperator = (a: FeelValue, b: FeelValue) => FeelValue;

/** Truth after Jakarta EL's coercion: null is false, a string is true when it says so. */
export function truth(value: FeelValue): boolean {
  return typeof value === 'string' ? value.toLowerCase() === 'true' : value === true;
}

/** null, the empty string, list and map are empty. */
export function isEmpty(value: FeelValue): boolean {
  if (value === null || value === '') return true;
  return isList(value) ? value.length === 0 : value instanceof FeelContext && value.size === 0;
}

/** A number after EL's coercion: null and the empty string count as zero; undefined where it is none. */
function toNumber(value: FeelValue): FeelNumber | undefined {
  if (value === null || value === '') return zero();
  if (isNumber(value)) return value;
  return typeof value === 'string' ? (parseNumber(value) ?? undefined) : undefined;
}

const numeric =
  (operate: BinaryOperator): BinaryOperator =>
  (a, b) => {
    const [left, right] = [toNumber(a), toNumber(b)];
    if (left !== undefined && right !== undefined) return operate(left, right);
    return typeof a === 'string' || typeof b === 'string' ? null : operate(a, b);
  };

/** The two sides made comparable: a number beside a text is compared as a number, a truth as a truth. */
function alike(a: FeelValue, b: FeelValue): [FeelValue, FeelValue] {
  if (isNumber(a) || isNumber(b)) return [toNumber(a) ?? a, toNumber(b) ?? b];
  if (typeof a === 'boolean' || typeof b === 'boolean') return [truth(a), truth(b)];
  if (typeof a === 'string' || typeof b === 'string') return [formatValue(a), formatValue(b)];
  return [a, b];
}

function sameValue(a: FeelValue, b: FeelValue): boolean {
  if (a === null || b === null) return a === b;
  return equal(...alike(a, b)) === true;
}

const ordered =
  (holds: (order: number) => boolean): BinaryOperator =>
  (a, b) => {
    if (a === null || b === null) return false;
    const order = compare(...alike(a, b));
    return order === null ? null : holds(order);
  };

function remainder(a: FeelValue, b: FeelValue): FeelValue {
  return isNumber(a) && isNumber(b) && !b.isZero() ? finite(a.modulo(b)) : null;
}

const equals: BinaryOperator = (a, b) => sameValue(a, b);
const differs: BinaryOperator = (a, b) => !sameValue(a, b);
const less = ordered((order) => order < 0);
const greater = ordered((order) => order > 0);
const atMost = ordered((order) => order <= 0);
const atLeast = ordered((order) => order >= 0);

/** Operators by symbol and by word, with their precedence: the higher binds tighter. */
export const binaryOperators: Readonly<Record<string, { precedence: number; apply: BinaryOperator }>> = {
  '==': { precedence: 3, apply: equals },
  eq: { precedence: 3, apply: equals },
  '!=': { precedence: 3, apply: differs },
  ne: { precedence: 3, apply: differs },
  '<': { precedence: 4, apply: less },
  lt: { precedence: 4, apply: less },
  '>': { precedence: 4, apply: greater },
  gt: { precedence: 4, apply: greater },
  '<=': { precedence: 4, apply: atMost },
  le: { precedence: 4, apply: atMost },
  '>=': { precedence: 4, apply: atLeast },
  ge: { precedence: 4, apply: atLeast },
  '+': { precedence: 5, apply: numeric(add) },
  '-': { precedence: 5, apply: numeric(subtract) },
  '*': { precedence: 6, apply: numeric(multiply) },
  '/': { precedence: 6, apply: numeric(divide) },
  div: { precedence: 6, apply: numeric(divide) },
  '%': { precedence: 6, apply: numeric(remainder) },
  mod: { precedence: 6, apply: numeric(remainder) },
};

/** `base[key]` and `base.key`: an entry of a map, or an element counted from 0. */
export function member(base: FeelValue, key: FeelValue): FeelValue | undefined {
  if (base instanceof FeelContext) return typeof key === 'string' ? base.get(key) : undefined;
  const index = toNumber(key);
  if (!isList(base) || index === undefined || key === null) return undefined;
  const position = safeInteger(index);
  return position === null ? undefined : base[position];
}

import { Decimal } from 'decimal.js';

/**
 * FEEL numbers: IEEE 754-2008 decimal128, 34 digits, half-even (DMN 1.5, 10.3.2.3.1). A private clone, so that nobody
 * else's decimal.js settings reach in. Neither it nor a number made by it is exported as a constant: a sandbox that freezes
 * what modules export would freeze the settings that decimal.js changes while it computes.
 */
const FeelDecimal = Decimal.clone({
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  minE: -6176,
  maxE: 6144,
  toExpNeg: -7000,
  toExpPos: 7000,
  defaults: true,
});

export type FeelNumber = Decimal;

const numeral = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number a text stands for, rounded to 34 digits; null when it is no numeral or overflows. */
export function parseNumber(text: string): FeelNumber | null {
  if (!numeral.test(text)) return null;
  return finite(new FeelDecimal(text).toSignificantDigits(34));
}

/** null for NaN and infinities, which FEEL does not have; plain zero for negative zero. */
export function finite(value: FeelNumber): FeelNumber | null {
  if (!value.isFinite()) return null;
  return value.isZero() ? ZERO : value;
}

/** A FEEL number from a JavaScript integer or bigint. */
export function integer(value: number | bigint): FeelNumber {
  return new FeelDecimal(typeof value === 'bigint' ? value.toString() : value);
}

export function isNumber(value: unknown): value is FeelNumber {
  return value instanceof FeelDecimal;
}

/** The integer a FEEL number is, or null when it has a fraction or leaves the safe range. */
export function safeInteger(value: FeelNumber): number | null {
  if (!value.isInteger()) return null;
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? number : null;
}

/** All digits, without an exponent: the text of `string(n)`. */
export function formatNumber(value: FeelNumber): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** A JSON number with all its digits; an exponent only where plain digits would be unreadably long. */
export function formatJsonNumber(value: FeelNumber): string {
  return Math.abs(value.e) > 60 ? value.toExponential() : formatNumber(value);
}

const ZERO: FeelNumber = new FeelDecimal(0);

export function zero(): FeelNumber {
  return ZERO;
}

/** A FEEL number from a decimal numeral. */
export function decimal(numeral: string | number): FeelNumber {
  return new FeelDecimal(numeral);
}

import { DaysTimeDuration, YearsMonthsDuration } from '../values/duration.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { Decimal } from 'decimal.js';
import { decimal, type FeelNumber, finite, zero } from '../values/number.ts';
import { type Family, number, type Signature, signature, value } from './signature.ts';

type Rounding = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const [MIN_SCALE, MAX_SCALE] = [-6111, 6176];

/** Rounds to a number of decimal places, before the point when negative; null for a scale decimal128 does not have. */
function roundTo(n: FeelNumber, scale: FeelNumber, rounding: Rounding): FeelValue {
  const places = scale.trunc().toNumber();
  if (places < MIN_SCALE || places > MAX_SCALE) return null;
  if (places >= 0) return finite(n.toDecimalPlaces(places, rounding));
  return finite(n.toNearest(decimal(`1e${-places}`), rounding));
}

const rounding = (mode: Rounding): Signature[] => [
  signature([number('n'), number('scale')], (n, scale) => roundTo(n, scale, mode)),
];

const optionalScale = (mode: Rounding): Signature[] => [
  signature([number('n')], (n) => roundTo(n, zero(), mode)),
  ...rounding(mode),
];

/** Numeric functions (DMN 1.5, 10.3.4.5). */
export const numericFunctions: Family = {
  decimal: rounding(Decimal.ROUND_HALF_EVEN),
  floor: optionalScale(Decimal.ROUND_FLOOR),
  ceiling: optionalScale(Decimal.ROUND_CEIL),
  'round up': rounding(Decimal.ROUND_UP),
  'round down': rounding(Decimal.ROUND_DOWN),
  'round half up': rounding(Decimal.ROUND_HALF_UP),
  'round half down': rounding(Decimal.ROUND_HALF_DOWN),
  abs: [signature([number('n')], (n) => n.abs()), signature([value('n')], absoluteDuration)],
  modulo: [signature([number('dividend'), number('divisor')], modulo)],
  sqrt: [signature([number('number')], (n) => finite(n.sqrt()))],
  log: [signature([number('number')], (n) => finite(n.ln()))],
  exp: [signature([number('number')], (n) => finite(n.exp()))],
  odd: [signature([number('number')], (n) => n.abs().modulo(2).equals(1))],
  even: [signature([number('number')], (n) => n.modulo(2).isZero())],
};

function absoluteDuration(n: FeelValue): FeelValue {
  if (n instanceof DaysTimeDuration) return n.nanos < 0n ? new DaysTimeDuration(-n.nanos) : n;
  return n instanceof YearsMonthsDuration ? new YearsMonthsDuration(Math.abs(n.months)) : null;
}

/** dividend − divisor × floor(dividend ÷ divisor): the sign of the divisor. */
function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelValue {
  if (divisor.isZero()) return null;
  const remainder = dividend.modulo(divisor);
  const crosses = !remainder.isZero() && remainder.isNegative() !== divisor.isNegative();
  return finite(crosses ? remainder.plus(divisor) : remainder);
}

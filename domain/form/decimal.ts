import { fromFeel } from '../feel/index.ts';
import type { Json } from '../json.ts';
import { type FeelNumber, formatNumber, isNumber, parseNumber } from '../feel/values/number.ts';
import { toFeel } from '../feel/index.ts';

/**
 * The exact number a form's value stands for: a JSON number, a decimal text or `{"@decimal": "…"}`; null for all else,
 * and for a text that 34 digits cannot hold.
 */
export function decimalOf(value: Json | undefined): FeelNumber | null {
  if (typeof value === 'string') return exactly(value.trim());
  const feel = value === undefined ? null : toFeel(value);
  return isNumber(feel) ? feel : null;
}

function exactly(text: string): FeelNumber | null {
  const digits = text.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length > 34 ? null : parseNumber(text);
}

/** How a form keeps a number: a JSON number where that is exact, else `{"@decimal": "…"}`; as text where the field says so. */
export function decimalValue(number: FeelNumber, asText: boolean): Json {
  return asText ? formatNumber(number) : fromFeel(number);
}

/** A number's digits for an input, padded to the field's decimal places. */
export function decimalText(value: Json | undefined, decimalDigits?: number): string {
  const number = decimalOf(value);
  if (number === null) return typeof value === 'string' ? value : '';
  if (typeof value === 'string') return value;
  return decimalDigits === undefined || number.decimalPlaces() > decimalDigits
    ? formatNumber(number)
    : number.toFixed(decimalDigits);
}

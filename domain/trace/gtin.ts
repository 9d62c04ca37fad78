import { hasCheckDigit } from './check-digit.ts';

/** A GTIN-8, -12, -13 or -14 as GTIN-14, the one form in which GTINs are compared; undefined if it is none. */
export function toGtin14(text: string): string | undefined {
  return /^(?:\d{8}|\d{12,14})$/.test(text) && hasCheckDigit(text) ? text.padStart(14, '0') : undefined;
}

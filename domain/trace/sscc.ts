import { checkDigit } from './check-digit.ts';

/**
 * Serial Shipping Container Code: extension digit, company prefix (6 to 12 digits), serial reference, check digit; 18
 * digits in all.
 * @returns undefined where the reference no longer fits
 */
export function sscc(extension: number, companyPrefix: string, reference: bigint): string | undefined {
  const width = 16 - companyPrefix.length;
  const digits = reference.toString();
  if (digits.length > width) return undefined;
  const body = `${extension}${companyPrefix}${digits.padStart(width, '0')}`;
  return body + checkDigit(body);
}

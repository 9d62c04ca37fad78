import { Decimal } from 'decimal.js';

/** A characteristic with its limits, inclusive; decimals as text. */
export interface Limits {
  characteristic: string;
  minimum?: string | null;
  maximum?: string | null;
  expected?: string | null;
}

/** Whether a value as it was read meets its limits. Decimals are compared exactly: 0.30 meets a limit of 0.3. */
export function withinLimits(value: string, { minimum, maximum, expected }: Limits): boolean {
  if (expected != null && value.trim() !== expected.trim()) return false;
  if (minimum == null && maximum == null) return true;
  if (!/^\s*[+-]?\d+(\.\d+)?\s*$/.test(value)) return false;
  const measured = new Decimal(value.trim());
  return (minimum == null || measured.gte(minimum)) && (maximum == null || measured.lte(maximum));
}

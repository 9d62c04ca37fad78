import type { Json } from '../json.ts';
import { decimalOf } from './decimal.ts';
import { evaluateForm } from './form-expression.ts';
import type { FormComponent } from './form-schema.ts';
import type { FormScope } from './form-scope.ts';

/** Whether a field takes scans, and how many. */
export function scanKind(component: FormComponent): 'one' | 'many' | null {
  if (component.properties?.scan === undefined) return null;
  return String(component.properties.many) === 'true' ? 'many' : 'one';
}

/** What a field of many scans should hold; null where its form does not say. */
export interface ExpectedScans {
  codes: string[] | null;
  count: number | null;
}

/** The list (`properties.expected`) and number (`properties.count`) of scans that a field asks for. */
export function expectedScans(component: FormComponent, scope: FormScope): ExpectedScans {
  const { expected, count } = component.properties ?? {};
  const codes = expected === undefined ? null : evaluateForm(expected, scope, scope.env);
  const number = typeof count === 'string' ? evaluateForm(count, scope, scope.env) : count;
  return {
    codes: Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : null,
    count: decimalOf(number)?.toNumber() ?? null,
  };
}

/** The scans of a field beside what was expected of it. Scans are compared case-sensitively (GS1 General Specifications 7.11). */
export interface ScanTally {
  missing: string[];
  unexpected: string[];
  duplicates: string[];
}

export function tallyScans(scanned: string[], expected: string[] | null): ScanTally {
  const seen = new Set<string>();
  const duplicates = scanned.filter((code) => seen.size === seen.add(code).size);
  const wanted = new Set(expected ?? scanned);
  return {
    missing: [...wanted].filter((code) => !seen.has(code)),
    unexpected: [...seen].filter((code) => !wanted.has(code)),
    duplicates: [...new Set(duplicates)],
  };
}

export function scansOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}

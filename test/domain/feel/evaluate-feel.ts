import { describe, expect, it } from '@jest/globals';
import { compileFeel, isRefusal, toPlainJson } from '../../../domain/feel/index.ts';
import type { Json } from '../../../domain/json.ts';

type Variables = Record<string, Json>;

export const env = { now: '2026-03-04T05:06:07Z', zone: 'Europe/Paris' };

/** The plain JSON text of what an expression evaluates to; `refused` for a text that is no FEEL. */
export function evaluateFeel(source: string, variables: Variables = {}, dialect: 'expression' | 'unary' = 'expression'): string {
  const compiled = compileFeel(source, { names: Object.keys(variables), dialect });
  if (isRefusal(compiled)) return 'refused';
  const scope = { has: (name: string) => Object.hasOwn(variables, name), get: (name: string) => variables[name] };
  return toPlainJson(compiled.evaluate(scope, env).value);
}

/** A table of expressions and the plain JSON text each evaluates to. */
export function table(
  title: string,
  rows: readonly (readonly [source: string, expected: string])[],
  variables: Variables = {},
): void {
  describe(title, () => {
    it.each(rows)('%s → %s', (source, expected) => {
      expect(evaluateFeel(source, variables)).toBe(expected);
    });
  });
}

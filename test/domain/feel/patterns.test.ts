import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { matchesPattern, replacePattern, splitPattern } from '../../../domain/feel/regex/match.ts';
import { CallFailure } from '../../../domain/feel/values/function.ts';
import { table } from './evaluate-feel.ts';

const letter = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]');
const count = fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{0,2}', '{1,}?');
const group = (inside: fc.Arbitrary<string>) => inside.chain((one) => fc.constantFrom(`(${one})`, `(?:${one})`));

// what is repeated begins with a letter: how often nothing may be repeated is JavaScript's own affair
const { pattern } = fc.letrec<{ pattern: string; piece: string; repeated: string }>((tie) => ({
  pattern: fc.oneof(
    fc.array(tie('piece'), { maxLength: 3 }).map((pieces) => pieces.join('')),
    fc.tuple(tie('piece'), tie('piece')).map(([a, b]) => `${a}|${b}`),
  ),
  repeated: fc.oneof(
    fc.tuple(letter, tie('piece')).map(([first, rest]) => first + rest),
    fc.tuple(letter, tie('piece'), letter, tie('piece')).map(([x, a, y, b]) => `${x}${a}|${y}${b}`),
  ),
  piece: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom('^', '$'),
    fc.oneof({ maxDepth: 3 }, letter, group(tie('pattern'))),
    fc.tuple(fc.oneof({ maxDepth: 3 }, letter, group(tie('repeated'))), count).map(([atom, times]) => atom + times),
  ),
}));

describe('patterns', () => {
  it('find what the same pattern finds in JavaScript', () => {
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', '\u{1f40e}'), maxLength: 8 }), (source, text) => {
        const regex = new RegExp(source, 'gv');
        expect(matchesPattern(text, source, undefined)).toBe(text.search(regex) >= 0);
        const replaced = replacePattern(text, source, '[$0]', undefined);
        if (replaced !== null) expect(replaced).toBe(text.replace(regex, '[$&]'));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['(a+)+$', '(a|aa)+$', '(a|a)*b', '(.*)*x', 'a?'.repeat(40) + 'a'.repeat(40) + 'b', '(x+x+)+y'])(
    '%s answers at once, whatever the text',
    (source) => {
      expect(matchesPattern(`${'a'.repeat(5000)}c`, source, undefined)).toBe(false);
    },
  );

  it('that look back at their groups end, too', () => {
    expect(matchesPattern('abab', '^(ab)\\1$', undefined)).toBe(true);
    expect(matchesPattern('a'.repeat(40), '^(a*)(a*)(a*)(a*)(a*)(a*)(a*)\\1b$', undefined)).toBeInstanceOf(CallFailure);
  });

  it('read long texts', () => {
    expect(matchesPattern('ab'.repeat(50_000), '^(ab)*$', undefined)).toBe(true);
    expect(splitPattern('ab;'.repeat(20_000), ';')).toHaveLength(20_001);
  });

  it('that would be too large are refused', () => {
    expect(matchesPattern('a', '((a{1000}){1000}){1000}', undefined)).toBeInstanceOf(CallFailure);
  });
});

table('patterns in expressions', [
  ['matches("aaa", "^a{2,3}$")', 'true'],
  ['matches("aaaa", "^a{2,3}$")', 'false'],
  ['matches("a", "a{3,2}")', 'null'],
  ['matches("a", "[b-a]")', 'null'],
  ['matches("ABAB", "(ab)\\\\1", "i")', 'true'],
  ['replace("aXbX", "x", "-", "i")', '"a-b-"'],
  ['replace("abc", "(a)|(b)", "<$2>")', '"<><b>c"'],
  ['replace("\u{1f40e}ab", ".", "x")', '"xxx"'],
  ['split("a1b22c", "[0-9]+")', '["a","b","c"]'],
]);

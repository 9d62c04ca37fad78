import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../domain/json.ts';
import { evaluateFeel } from './evaluate-feel.ts';

const rows: readonly (readonly [test: string, input: Json, expected: string])[] = [
  ['-', 1, 'true'],
  ['-', null, 'true'],
  ['5', 5, 'true'],
  ['5', 6, 'false'],
  ['"a"', 'a', 'true'],
  ['"a", "b"', 'b', 'true'],
  ['"a", "b"', 'c', 'false'],
  ['not("a", "b")', 'c', 'true'],
  ['not("a", "b")', 'a', 'false'],
  ['not(< 5)', 5, 'true'],
  ['< 5', 4, 'true'],
  ['<= 5', 5, 'true'],
  ['> 5', 5, 'false'],
  ['>= 5', 5, 'true'],
  ['= 5', 5, 'true'],
  ['!= 5', 5, 'false'],
  ['[1..5]', 5, 'true'],
  ['(1..5)', 5, 'false'],
  ['[1..5], >= 10', 12, 'true'],
  ['< 5', null, 'null'],
  ['null', null, 'true'],
  ['null', 1, 'false'],
  ['true', true, 'true'],
  ['true', false, 'false'],
  ['false', false, 'true'],
  ['true', 5, 'null'],
  ['? > 5', 6, 'true'],
  ['? > 5 and ? < 10', 12, 'false'],
  ['ends with(?, "x")', 'ax', 'true'],
  ['list contains(?, 5)', [5, 6], 'true'],
  ['some x in ? satisfies x > 5', [1, 6], 'true'],
  ['count(?) = 2', [1, 6], 'true'],
  ['[1, 2, 3]', 2, 'true'],
  ['[1, 2, 3]', [1, 2, 3], 'true'],
  ['[1, 2, 3]', 4, 'false'],
  ['date("2020-01-01")', { '@date': '2020-01-01' }, 'true'],
  ['< @"2020-01-01"', { '@date': '2019-12-31' }, 'true'],
  ['5 +', 5, 'refused'],
];

describe('unary tests', () => {
  it.each(rows)('%s of %j → %s', (test, input, expected) => {
    expect(evaluateFeel(test, { '?': input }, 'unary')).toBe(expected);
  });

  it('read other variables', () => {
    expect(evaluateFeel('< limit', { '?': 4, limit: 5 }, 'unary')).toBe('true');
    expect(evaluateFeel('limit', { '?': 4, limit: [3, 4] }, 'unary')).toBe('true');
    expect(evaluateFeel('limit > 3', { '?': 'x', limit: 5 }, 'unary')).toBe('true');
  });
});

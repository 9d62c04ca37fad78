import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { median, percentile, ratioOfRounds, round } from '../../bench/statistics.ts';

describe('percentile', () => {
  it.each([
    [[5], 0.95, 5],
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2],
    [Array.from({ length: 100 }, (_, n) => 100 - n), 0.95, 95],
    [[1, 2], 1, 2],
    [[1, 2], 0, 1],
  ])('of %j at %d is %d by nearest rank', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  it('of nothing is not a number', () => expect(percentile([], 0.5)).toBeNaN());

  it('leaves the values as they are and is one of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const before = [...values];
        expect(values).toContain(percentile(values, share));
        expect(values).toEqual(before);
      }),
    );
  });
});

describe('median', () => {
  it.each([
    [[7], 7],
    [[9, 1, 5], 5],
    [[1, 10, 2, 3], 2.5],
  ])('of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

  it('of nothing is not a number', () => expect(median([])).toBeNaN());
});

describe('ratioOfRounds', () => {
  it('pairs each round with the one beside it, so that a slower machine cancels', () => {
    expect(ratioOfRounds([20, 10, 4], [10, 5, 2])).toBe(2);
  });

  it('does not let one odd round decide', () => expect(ratioOfRounds([20, 20, 400], [10, 10, 10])).toBe(2));

  it('refuses rounds that are not pairs', () => expect(() => ratioOfRounds([1, 2], [1])).toThrow('cannot be paired'));
});

describe('round', () => {
  it.each([
    [1.005, 1, 1],
    [2.345, 2, 2.35],
    [1234.5, 0, 1235],
  ])('%d to %d digits is %d', (value, digits, expected) => expect(round(value, digits)).toBe(expected));
});

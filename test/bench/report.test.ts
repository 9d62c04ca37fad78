import { describe, expect, it } from '@jest/globals';
import { atLeast, atMost, machine } from '../../bench/report.ts';

describe('an aim', () => {
  it.each([
    [1.5, true],
    [1.49, false],
    [1.51, true],
  ])('of at least 1.5 with %d is met: %p', (value, met) => {
    expect(atLeast('runs/s', '×', value, 1.5)).toEqual({ what: 'runs/s', unit: '×', value, aim: 1.5, met });
  });

  it.each([
    [2, true],
    [2.01, false],
    [0, true],
  ])('of at most 2 with %d is met: %p', (value, met) => expect(atMost('growth', '×', value, 2).met).toBe(met));

  it('is judged by the figure that it shows', () => {
    expect(atLeast('ratio', '×', 1.4999, 1.5)).toMatchObject({ value: 1.5, met: true });
    expect(atLeast('ratio', '×', 1.4994, 1.5)).toMatchObject({ value: 1.499, met: false });
  });

  it.each([null, Number.NaN, Number.POSITIVE_INFINITY])('that could not be measured (%p) is neither met nor missed', (value) => {
    expect(atLeast('ratio', '×', value, 1.2)).toMatchObject({ value: null, met: null });
  });
});

describe('the machine', () => {
  it('says what the figures were measured on', () => {
    const { cores, memoryGiB, node, at } = machine();
    expect(cores).toBeGreaterThanOrEqual(1);
    expect(memoryGiB).toBeGreaterThan(0);
    expect(node).toBe(process.version);
    expect(new Date(at).toISOString()).toBe(at);
  });
});

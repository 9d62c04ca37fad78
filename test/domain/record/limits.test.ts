import { describe, expect, it } from '@jest/globals';
import { withinLimits } from '../../../domain/record/limits.ts';

describe('limits of a characteristic', () => {
  it.each([
    ['0.30', { maximum: '0.3' }, true],
    ['0.3000000000000000000000001', { maximum: '0.3' }, false],
    ['0.3', { minimum: '0.3', maximum: '0.3' }, true],
    ['-1', { minimum: '0' }, false],
    ['+1.5', { minimum: '0' }, true],
    ['ok', { expected: 'ok' }, true],
    [' ok ', { expected: 'ok' }, true],
    ['OK', { expected: 'ok' }, false],
    ['fine', { maximum: '1' }, false],
    ['1e-3', { maximum: '1' }, false],
    ['anything', {}, true],
  ])('%s against %j: %s', (value, limits, met) => {
    expect(withinLimits(value, { characteristic: 'c', ...limits })).toBe(met);
  });
});

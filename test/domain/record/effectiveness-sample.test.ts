import { describe, expect, it } from '@jest/globals';
import { effectivenessSample } from '../../../domain/record/effectiveness-sample.ts';

const consignees = Array.from({ length: 120 }, (_, n) => `H${n}`);

describe('the sample of consignees (21 CFR 7.42(b)(3))', () => {
  it.each([
    ['A', 120],
    ['B', 60],
    ['C', 12],
    ['D', 3],
    ['E', 0],
  ] as const)('level %s takes %i of 120', (level, size) => {
    expect(effectivenessSample(consignees, level, 'seed')).toHaveLength(size);
  });

  it('is the same for everyone who has the seed, in whatever order the consignees come', () => {
    const drawn = effectivenessSample(consignees, 'C', 'abc');
    expect(effectivenessSample(consignees.toReversed(), 'C', 'abc')).toEqual(drawn);
    expect(effectivenessSample(consignees, 'C', 'abd')).not.toEqual(drawn);
  });

  it('takes the share that is chosen for level B', () => {
    expect(effectivenessSample(consignees, 'B', 'seed', 11)).toHaveLength(14);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balancesOf, findingsOf } from '../../../admin-ui/batches/balance.ts';

const review = {
  issued: 100,
  passed: 94,
  scrapped: 2,
  sampled: 1,
  open: 3,
  labels: { issued: 102, used: 97, destroyed: 3, sampled: 1, open: 0 },
  labelsBalanced: false,
  missing: [{ serial: null, step: 'final inspection' }],
  outOfLimits: [],
  openNonconformances: [{ id: '1', description: 'x' }],
};

describe('the balances of a batch', () => {
  it('say how far the parts are from the total', () => {
    expect(balancesOf(review).map(({ kind, difference }) => [kind, difference])).toEqual([
      ['devices', 0],
      ['labels', 1],
    ]);
  });
  it('balance exactly when the parts sum up', () => {
    fc.assert(
      fc.property(
        fc.nat(999),
        fc.nat(999),
        fc.nat(999),
        fc.nat(999),
        fc.integer({ min: -5, max: 5 }),
        (passed, scrapped, sampled, open, off) => {
          const [devices] = balancesOf({
            ...review,
            passed,
            scrapped,
            sampled,
            open,
            issued: passed + scrapped + sampled + open + off,
          });
          expect(devices?.difference).toBe(off);
        },
      ),
    );
  });
  it('count what stands in the way of release', () => {
    expect(findingsOf(review)).toBe(6);
  });
});

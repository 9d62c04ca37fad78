import { describe, expect, it } from '@jest/globals';
import { type Case, cases, rules } from '../../../bench/decide/price-table.ts';

/** A rule's tests by another reading of their three fixed forms. */
function meets([quantity, region, risk]: string[], one: Case): boolean {
  const [from, to] = quantity!.slice(1, -1).split('..').map(Number) as [number, number];
  const risky = one.risk > 2;
  return one.quantity >= from && one.quantity <= to && region!.includes(`"${one.region}"`) && risk === (risky ? '> 2' : '<= 2');
}

describe('the table of rules', () => {
  const table = rules();

  it('has 1,000 rules', () => expect(table).toHaveLength(1000));

  it('has exactly one rule for every case, and the cases meet rules from all of it', () => {
    const hits = cases(200).map((one) => {
      const met = table.filter(({ tests }) => meets(tests, one));
      expect(met).toHaveLength(1);
      return met[0]!.output;
    });
    const mean = hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
    expect(mean).toBeGreaterThan(400);
    expect(mean).toBeLessThan(600);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalOf, decimalText, decimalValue } from '../../../domain/form/decimal.ts';
import { FormSchema } from '../../../domain/form/index.ts';
import { fillText } from '../../../domain/form/form-text.ts';
import { rootScope } from '../../../domain/form/form-scope.ts';
import { limitsOf, sideOf } from '../../../domain/form/limits.ts';
import { tallyScans } from '../../../domain/form/scans.ts';
import { env } from './env.ts';

describe('measured values', () => {
  const [measure] = FormSchema.parse({
    components: [{ type: 'number', key: 'm', properties: { lower: '=nominal - 0.1', upper: '=0.1 + 0.2', unit: 'mm' } }],
  }).components;

  it('are held against limits of the data, exactly', () => {
    const limits = limitsOf(measure!, rootScope({}, { nominal: 0.3 }, env));
    expect(limits).toEqual({ lower: '0.2', upper: '0.3' });
    expect([0.2, 0.3, 0.19, '0.30000000000000000001', 'x'].map((value) => sideOf(value, limits))).toEqual([
      'within',
      'within',
      'below',
      'above',
      null,
    ]);
  });
  it('keep all their digits on the way in and out', () => {
    const digits = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(9));
    fc.assert(
      fc.property(digits, fc.boolean(), ([whole, fraction], asText) => {
        const number = decimalOf(`${whole}.${fraction}`);
        const again = decimalOf(decimalValue(number!, asText));
        expect(again?.equals(number!)).toBe(true);
      }),
    );
  });
  it('refuse what 34 digits cannot hold', () => {
    expect(decimalOf('1'.repeat(35))).toBeNull();
  });
  it('show their decimal places', () => {
    expect([decimalText(12.5, 2), decimalText(12.345, 2), decimalText('1.500', 2), decimalText(null)]).toEqual([
      '12.50',
      '12.345',
      '1.500',
      '',
    ]);
  });
});

describe('tallyScans', () => {
  it('tells what is missing, what is too much and what came twice', () => {
    expect(tallyScans(['A', 'B', 'A', 'X'], ['A', 'B', 'C'])).toEqual({ missing: ['C'], unexpected: ['X'], duplicates: ['A'] });
  });
  it('takes all where nothing is asked', () => {
    expect(tallyScans(['A', 'B'], null)).toEqual({ missing: [], unexpected: [], duplicates: [] });
  });
});

describe('fillText', () => {
  it('fills expressions into a text', () => {
    const scope = rootScope({ n: 0.3 }, { batch: 'B1', list: ['x', 'y'] }, env);
    expect(fillText('批次 {{batch}}：{{n * 2}}，{{list}}{{missing}}', scope)).toBe('批次 B1：0.6，x, y');
    expect(fillText('=batch + "!"', scope)).toBe('B1!');
  });
});

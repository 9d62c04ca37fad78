import { describe, expect, it } from '@jest/globals';
import { evaluateDecision, isDmnRefusal, parseDmn } from '../../domain/dmn/index.ts';
import { fromFeel } from '../../domain/feel/index.ts';
import { sopFiles } from './sop-folder.ts';

const xml = sopFiles('inspection')['sampling-plan.dmn'] ?? '';
const model = parseDmn(xml);
const env = { now: '2026-01-01T00:00:00.000Z', zone: 'Asia/Shanghai' };

function plan(lotSize: number, level: string, aql: number, inspectAll = false) {
  if (isDmnRefusal(model)) throw new Error(model.message.en);
  return fromFeel(evaluateDecision(model, 'samplingPlan', { lotSize, level, aql, inspectAll }, env).value);
}

/** Anchors of requirement row Q16 (ISO 2859-1, single sampling, normal inspection) and cells around the arrows. */
describe('Q16: sampling plan by ISO 2859-1', () => {
  it.each([
    { lotSize: 2400, level: 'II', aql: 2.5, letter: 'K', n: 125, ac: 7, re: 8, why: 'plain cell' },
    { lotSize: 40, level: 'II', aql: 2.5, letter: 'C', n: 5, ac: 0, re: 1, why: 'code D, arrow up' },
    { lotSize: 80, level: 'II', aql: 2.5, letter: 'F', n: 20, ac: 1, re: 2, why: 'code E, arrow down' },
    { lotSize: 100, level: 'II', aql: 1.0, letter: 'E', n: 13, ac: 0, re: 1, why: 'code F, arrow up' },
    { lotSize: 1000, level: 'II', aql: 0.65, letter: 'J', n: 80, ac: 1, re: 2, why: 'plain cell' },
    { lotSize: 5000, level: 'I', aql: 1.5, letter: 'J', n: 80, ac: 3, re: 4, why: 'level I' },
    {
      lotSize: 600_000,
      level: 'III',
      aql: 4.0,
      letter: 'M',
      n: 315,
      ac: 21,
      re: 22,
      why: 'code R, arrow up to the last acceptance number',
    },
    { lotSize: 10_000, level: 'S1', aql: 0.1, letter: 'K', n: 125, ac: 0, re: 1, why: 'special level, arrow far down' },
  ])('lot $lotSize, level $level, AQL $aql: $why', ({ lotSize, level, aql, letter, n, ac, re }) => {
    expect(plan(lotSize, level, aql)).toEqual({ letter, full: false, n, ac, re });
  });

  it('inspects every unit where the sample would not be smaller than the lot, or where the standard says so', () => {
    expect(plan(10, 'II', 0.65)).toEqual({ letter: 'F', full: true, n: 10, ac: 0, re: 1 });
    expect(plan(2400, 'II', 2.5, true)).toMatchObject({ full: true, n: 2400 });
  });

  it('is the same table wherever it is used', () => {
    expect(sopFiles('incoming-inspection')['sampling-plan.dmn']).toBe(xml);
  });

  it('has a plan for every lot size, level and acceptance quality limit', () => {
    const sizes = [
      1, 8, 9, 15, 16, 25, 26, 50, 51, 90, 91, 150, 151, 280, 281, 500, 501, 1200, 1201, 3200, 3201, 10_000, 10_001, 35_000,
      35_001,
    ];
    for (const lotSize of [...sizes, 150_000, 150_001, 500_000, 500_001]) {
      for (const level of ['S1', 'S2', 'S3', 'S4', 'I', 'II', 'III']) {
        for (const aql of [0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5]) {
          const { n, ac, re } = plan(lotSize, level, aql) as { n: number; ac: number; re: number };
          expect([lotSize, level, aql, n >= 1 && n <= lotSize, re - ac]).toEqual([lotSize, level, aql, true, 1]);
        }
      }
    }
  });
});

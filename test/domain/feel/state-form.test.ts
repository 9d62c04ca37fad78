import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compileFeel, fromFeel, fromPlainJson, isRefusal, toFeel, toPlainJson } from '../../../domain/feel/index.ts';
import type { Json } from '../../../domain/json.ts';
import { env, evaluateFeel } from './evaluate-feel.ts';

const two = (value: number) => String(value).padStart(2, '0');
const date = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`);
const zone = fc.constantFrom('', 'Z', '+01:00', '-05:30', '@Europe/Paris', '@Asia/Shanghai');
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }), zone)
  .map(([hour, minute, second, at]) => `${two(hour)}:${two(minute)}:${two(second)}${at}`);
const days = fc.integer({ min: 1, max: 1_000_000_000 }).map((count) => `P${count}D`);
const years = fc.integer({ min: 1, max: 1_000_000_000 }).map((count) => `-P${count}Y`);

const leaf: fc.Arbitrary<Json> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }).map((value) => (value === 0 ? 0 : value)),
  fc.bigInt({ min: 10n ** 20n, max: 10n ** 32n }).map((value) => ({ '@decimal': String(value * 10n + 1n) })),
  date.map((text) => ({ '@date': text })),
  time.map((text) => ({ '@time': text })),
  fc.tuple(date, time).map(([day, at]) => ({ '@date and time': `${day}T${at}` })),
  days.map((text) => ({ '@days and time duration': text })),
  years.map((text) => ({ '@years and months duration': text })),
  fc.tuple(fc.integer(), fc.boolean(), fc.boolean()).map(([start, startIncluded, endIncluded]) => ({
    '@range': { start, startIncluded, end: start + 1, endIncluded },
  })),
);

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => !key.startsWith('@')),
      tie('json'),
      { maxKeys: 4 },
    ),
  ),
}));

describe('the state form', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(json, (value) => expect(fromFeel(toFeel(value))).toEqual(value)),
      { numRuns: 500 },
    );
  });

  it('is read from JSON text as it was written', () => {
    fc.assert(fc.property(json, (value) => expect(fromFeel(toFeel(JSON.parse(JSON.stringify(value)) as Json))).toEqual(value)));
  });

  it.each([
    ['0.1 + 0.2', 0.3],
    ['1 / 3', { '@decimal': '0.3333333333333333333333333333333333' }],
    ['2 ** 60', { '@decimal': '1152921504606846976' }],
    ['@"2026-01-01"', { '@date': '2026-01-01' }],
    ['@"10:00:00Z"', { '@time': '10:00:00Z' }],
    ['@"2026-01-01T10:00:00@Asia/Shanghai"', { '@date and time': '2026-01-01T10:00:00@Asia/Shanghai' }],
    ['@"PT5H"', { '@days and time duration': 'PT5H' }],
    ['@"P1Y"', { '@years and months duration': 'P1Y' }],
    ['(< 5)', { '@range': { start: null, startIncluded: false, end: 5, endIncluded: false } }],
    ['{"@date": "x"}', { '@context': { '@date': 'x' } }],
    ['[function(x) x]', [null]],
    ['{"__proto__": 1}', JSON.parse('{"__proto__": 1}') as Json],
  ] as const)('of %s', (source, expected) => {
    expect(evaluateFeel('x', { x: stateOf(source) })).toBe(evaluateFeel(source));
    expect(stateOf(source)).toEqual(expected);
  });
});

function stateOf(source: string): Json {
  const compiled = compileFeel(source);
  if (isRefusal(compiled)) throw new Error(compiled.message.en);
  return fromFeel(compiled.evaluate({ has: () => false, get: () => undefined }, env).value);
}

describe('the plain form', () => {
  it.each([
    ['12345678901234567890.123456789', 'number', '12345678901234567890.123456789'],
    ['1e400', 'number', '1e+400'],
    ['"2026-01-01"', 'date', '"2026-01-01"'],
    ['"2026-01-01"', 'date and time', '"2026-01-01T00:00:00"'],
    ['"10:00:00"', 'time', '"10:00:00"'],
    ['"P1D"', 'dayTimeDuration', '"P1D"'],
    ['"P1Y"', 'yearMonthDuration', '"P1Y"'],
    ['[1]', 'number', '1'],
    ['null', 'number', 'null'],
    ['{"a":1}', 'Any', '{"a":1}'],
    ['"x"', 'date', undefined],
    ['"5"', 'number', '5'],
    ['"five"', 'number', undefined],
    ['"true"', 'boolean', 'true'],
    ['5', 'string', undefined],
    ['{', 'string', undefined],
    ['5', 'noSuchType', undefined],
  ] as const)('%s as %s is %s', (text, type, expected) => {
    const value = fromPlainJson(text, type);
    expect(value === undefined ? undefined : toPlainJson(value)).toBe(expected);
  });

  it('fits contexts and lists entry by entry', () => {
    const type = {
      kind: 'list',
      of: {
        kind: 'context',
        entries: new Map([
          ['day', { kind: 'date' } as const],
          ['n', { kind: 'number' } as const],
        ]),
      },
    } as const;
    const value = fromPlainJson('[{"day":"2026-01-01","other":true}]', type);
    expect(value === undefined ? undefined : fromFeel(value)).toEqual([{ day: { '@date': '2026-01-01' }, other: true, n: null }]);
    expect(fromPlainJson('[{"day":"never"}]', type)).toBeUndefined();
  });
});

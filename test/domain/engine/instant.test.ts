import { describe, expect, it } from '@jest/globals';
import { addDuration, formatInstant, parseCycle, parseDuration, parseInstant } from '../../../domain/engine/instant.ts';

const later = (at: string, duration: string, zone = 'UTC') =>
  formatInstant(addDuration(parseInstant(at, 'UTC') ?? 0, parseDuration(duration) ?? { months: 0, ms: 0 }, zone));

describe('durations', () => {
  it.each([
    ['2026-01-31T00:00:00Z', 'P1M', 'UTC', '2026-02-28T00:00:00.000Z'],
    ['2028-01-31T00:00:00Z', 'P1M', 'UTC', '2028-02-29T00:00:00.000Z'],
    ['2026-12-31T23:59:59Z', 'P2M', 'UTC', '2027-02-28T23:59:59.000Z'],
    ['2026-03-31T16:30:00Z', '-P1M', 'Asia/Shanghai', '2026-02-28T16:30:00.000Z'],
    ['2026-03-28T12:00:00Z', 'P1D', 'Europe/Berlin', '2026-03-29T12:00:00.000Z'],
    ['2026-02-28T12:00:00Z', 'P1M1DT1.5S', 'Europe/Berlin', '2026-03-29T12:00:01.500Z'],
    ['2026-03-10T12:00:00Z', 'P1M', 'Europe/Berlin', '2026-04-10T11:00:00.000Z'],
    ['2026-01-01T00:00:00Z', 'P2W', 'UTC', '2026-01-15T00:00:00.000Z'],
    ['2026-01-01T00:00:00Z', 'P10000Y', 'UTC', null],
  ])('%s and %s in %s is %s', (at, duration, zone, expected) => expect(later(at, duration, zone)).toBe(expected));

  it.each(['', 'P', 'PT', 'P1', '1D', 'PT1H1D'])('%j is none', (text) => expect(parseDuration(text)).toBeNull());
});

describe('instants', () => {
  it.each([
    ['2026-01-01', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T08:00:00+08:00', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T08:00', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T08:00:00.5', '2026-01-01T00:00:00.500Z'],
    ['2026-02-30', null],
    ['soon', null],
  ])('%s in Shanghai', (text, expected) => {
    const ms = parseInstant(text, 'Asia/Shanghai');
    expect(ms === null ? null : text === '2026-01-01' ? formatInstant(ms + 8 * 3_600_000) : formatInstant(ms)).toBe(expected);
  });
});

describe('cycles', () => {
  it('have a count, a start, a distance and an end', () => {
    expect(parseCycle('R3/PT10H', 'UTC')).toEqual({ repeat: 3, every: { months: 0, ms: 36_000_000 } });
    expect(parseCycle('R/2026-01-01T00:00:00Z/P1M', 'UTC')).toEqual({
      repeat: -1,
      start: 1_767_225_600_000,
      every: { months: 1, ms: 0 },
    });
    expect(parseCycle('R5/PT1H/2026-01-01T00:00:00Z', 'UTC')).toEqual({
      repeat: 5,
      end: 1_767_225_600_000,
      every: { months: 0, ms: 3_600_000 },
    });
  });

  it.each(['R3', 'R3/x', 'R3/PT0S', '3/PT1H', 'R/soon/PT1H'])('%j is none', (text) => expect(parseCycle(text, 'UTC')).toBeNull());
});

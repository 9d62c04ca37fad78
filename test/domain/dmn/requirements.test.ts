import { describe, expect, it } from '@jest/globals';
import { parseDmn } from '../../../domain/dmn/index.ts';
import { toPlainJson } from '../../../domain/feel/index.ts';
import { decision, dmnFile, evaluate, literal, value } from './dmn-file.ts';

describe('requirements', () => {
  it('are worked out once, and only when they are read', () => {
    const elements =
      decision('A', literal('1 +')) +
      decision('B', literal('2')) +
      decision('C', literal('if true then B + B else A'), { decisions: ['A', 'B'] });
    const { value: answer, errors } = evaluate(elements, 'C');
    expect([toPlainJson(answer), errors]).toEqual(['4', []]);
  });

  it('are not worked out where their results are given', () => {
    const elements =
      decision('A', literal('1 / 0'), { type: 'number' }) + decision('B', literal('A + 1'), { decisions: ['A'], type: 'number' });
    expect(value(elements, 'B', { A: 4, B: 9 })).toBe('5');
    expect(evaluate(elements, 'B', { A: 'four' }).errors).toHaveLength(1);
    expect(value(elements, 'A', { A: 4 })).toBe('null');
  });

  it('in a circle are refused', () => {
    const circle = decision('A', literal('B'), { decisions: ['B'] }) + decision('B', literal('A'), { decisions: ['A'] });
    expect(parseDmn(dmnFile(circle))).toMatchObject({
      refused: 'dmn-circular',
      elements: ['urn:main#A', 'urn:main#B', 'urn:main#A'],
    });
  });

  it('that are not there are null', () => {
    expect(value(decision('A', literal('B'), { decisions: ['B'] }), 'A')).toBe('null');
  });
});

import { describe, expect, it } from '@jest/globals';
import { checkModel, inputNames } from '../../../domain/dmn/index.ts';
import { decision, decisionTable, dmnFile, input, literal, modelOf, value } from './dmn-file.ts';

const check = (elements: string) =>
  checkModel(modelOf(dmnFile(elements))).map(({ decision: name, message }) => `${name}: ${message.en}`);

describe('checkModel', () => {
  it('finds nothing in a sound model', () => {
    expect(check(input('x', 'number') + decision('D', literal('x + 1'), { inputs: ['x'], type: 'number' }))).toEqual([]);
  });

  it('finds expressions and cells that are no FEEL', () => {
    const table = decisionTable(
      '',
      [{ text: 'x' }],
      [{ name: 'o' }],
      [
        ['> 5 <', '1'],
        ['-', '2 +'],
      ],
    );
    const found = check(input('x') + decision('D', literal('1 +')) + decision('T', table, { inputs: ['x'] }));
    expect(found.map((each) => each.slice(0, 1))).toEqual(['D', 'T', 'T']);
    expect(found.join()).toContain('(2 +)');
  });

  it('finds references and types that are not there', () => {
    expect(check(decision('D', literal('1'), { decisions: ['E'], type: 'tNone' }))).toEqual([
      'D: "D" refers to urn:main#E, which is not there',
      'D: the type tNone of "D" is not defined',
    ]);
  });
});

describe('inputNames', () => {
  it('are those of the input data on the way to a decision', () => {
    const elements =
      input('x') +
      input('y') +
      input('z') +
      decision('A', literal('x'), { inputs: ['x'] }) +
      decision('B', literal('A + y'), { inputs: ['y'], decisions: ['A'] });
    expect(inputNames(modelOf(dmnFile(elements)), 'B').toSorted()).toEqual(['x', 'y']);
  });

  it('are the variables of a file that declares no input data, which it sees', () => {
    const table = decisionTable('', [{ text: 'amount' }], [{ name: 'o' }], [['> limit', '"high"']]);
    const elements = decision('A', table) + decision('B', literal('A + suffix'), { decisions: ['A'] });
    expect(inputNames(modelOf(dmnFile(elements)), 'B').toSorted()).toEqual(['amount', 'limit', 'suffix']);
    expect(value(elements, 'B', { amount: 5, limit: 4, suffix: '!' })).toBe('"high!"');
  });

  it('of a model that has no such decision are none', () => {
    expect(inputNames(modelOf(dmnFile('')), 'B')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { toPlainJson } from '../../../domain/feel/index.ts';
import type { Json } from '../../../domain/json.ts';
import { decision, evaluate, input, literal, value } from './dmn-file.ts';
import { types } from './item-definitions.ts';

function through(type: string, given: Json) {
  const { value: answer, errors } = evaluate(types + input('x', type) + decision('D', literal('x'), { inputs: ['x'] }), 'D', {
    x: given,
  });
  return [toPlainJson(answer), errors.length];
}

function bound(type: string, expression: string) {
  const { value: answer, errors } = evaluate(types + decision('D', literal(expression), { type }), 'D');
  return [toPlainJson(answer), errors.length];
}

describe('inputs', () => {
  it.each([
    ['number', 5, '5', 0],
    ['number', '5', '5', 0],
    ['number', ' 01.30', '1.3', 0],
    ['number', 'five', 'null', 1],
    ['number', [5], '5', 0],
    ['date', '2020-01-01', '"2020-01-01"', 0],
    ['date', '2020-13-01', 'null', 1],
    ['dateTime', '2020-01-01T10:00:00Z', '"2020-01-01T10:00:00Z"', 0],
    ['date and time', '2020-01-01T10:00:00@Europe/Paris', '"2020-01-01T10:00:00@Europe/Paris"', 0],
    ['time', '10:00:00', '"10:00:00"', 0],
    ['dayTimeDuration', 'P1D', '"P1D"', 0],
    ['yearMonthDuration', 'P1Y', '"P1Y"', 0],
    ['string', 5, 'null', 1],
    ['string', null, 'null', 0],
    ['boolean', true, 'true', 0],
    ['boolean', 'false', 'false', 0],
    ['boolean', 'no', 'null', 1],
    ['tColor', 'red', '"red"', 0],
    ['tColor', 'blue', 'null', 1],
    ['tColors', ['red', 'green'], '["red","green"]', 0],
    ['tColors', ['red', 'blue'], 'null', 1],
    ['tColors', 'red', '["red"]', 0],
    ['tFew', [1, 2], '[1,2]', 0],
    ['tFew', [1, 2, 3], 'null', 1],
    ['tDevice', { made: '2020-01-01', color: 'red' }, '{"made":"2020-01-01","color":"red"}', 0],
    ['tDevice', { made: '2020-01-01', color: 'blue' }, 'null', 1],
    ['tDevice', { made: '2020-01-01' }, '{"made":"2020-01-01","color":null}', 0],
    ['tUnknown', 'anything', '"anything"', 0],
  ] as const)('of %s: %j is %s', (type, given, expected, errors) => {
    expect(through(type, given as Json)).toEqual([expected, errors]);
  });

  it('with the names of what every object has are null where they are not given', () => {
    const names = ['constructor', 'toString', '__proto__'];
    for (const name of names) expect(value(input(name) + decision('D', literal(name), { inputs: [name] }), 'D')).toBe('null');
  });

  it('that are not given are null', () => {
    expect(value(input('x', 'number') + decision('D', literal('x = null'), { inputs: ['x'] }), 'D')).toBe('true');
  });
});

describe('results', () => {
  it.each([
    ['number', '"123"', 'null', 1],
    ['number', '[123]', '123', 0],
    ['string', '"a"', '"a"', 0],
    ['tColor', '"blue"', 'null', 1],
    ['tColors', '"red"', '["red"]', 0],
    ['date and time', '@"2020-01-01"', '"2020-01-01T00:00:00Z"', 0],
    ['tDevice', '{made: @"2020-01-01", color: "red", more: 1}', '{"made":"2020-01-01","color":"red","more":1}', 0],
    ['tDevice', '{made: @"2020-01-01"}', 'null', 1],
    ['Any', '[1, "a"]', '[1,"a"]', 0],
  ] as const)('bound to %s: %s is %s', (type, expression, expected, errors) => {
    expect(bound(type, expression)).toEqual([expected, errors]);
  });

  it('know the types of the model', () => {
    expect(bound('Any', '{made: @"2020-01-01", color: "red"} instance of tDevice')[0]).toBe('true');
    expect(bound('Any', '"red" instance of tDevice')[0]).toBe('false');
  });
});

import { describe, expect, it } from '@jest/globals';
import { evaluateDecision } from '../../../domain/dmn/index.ts';
import { toPlainJson } from '../../../domain/feel/index.ts';
import { decision, dmnFile, env, input, literal, modelOf, value } from './dmn-file.ts';

describe('decision services', () => {
  const elements =
    input('x', 'number') +
    decision('In', literal('"never"')) +
    decision('Inner', literal('x + 1'), { inputs: ['x'] }) +
    decision('Out', literal('string(Inner) + In'), { decisions: ['Inner', 'In'] }) +
    decision('Other', literal('x * 2'), { inputs: ['x'] }) +
    '<decisionService id="one" name="One service"><variable name="One service"/><outputDecision href="#Out"/><encapsulatedDecision href="#Inner"/><inputDecision href="#In"/><inputData href="#in_x"/></decisionService>' +
    '<decisionService id="two" name="Two"><variable name="Two"/><outputDecision href="#Out"/><outputDecision href="#Other"/><inputDecision href="#In"/><inputData href="#in_x"/></decisionService>' +
    decision('Call', literal('One service(4, "!")'), { knowledge: ['one'] }) +
    decision('Named', literal('One service(In: "?", x: 4)'), { knowledge: ['one'] }) +
    decision('Wrong', literal('One service("a", "!")'), { knowledge: ['one'] });

  it('are evaluated by name or id with inputs and input decisions', () => {
    expect(value(elements, 'One service', { x: 1, In: '!' })).toBe('"2!"');
    expect(value(elements, 'one', { x: 1, In: '!' })).toBe('"2!"');
    expect(value(elements, 'Two', { x: 1, In: '!' })).toBe('{"Out":"2!","Other":2}');
  });

  it('are called: input data first, then input decisions', () => {
    expect(value(elements, 'Call')).toBe('"5!"');
    expect(value(elements, 'Named')).toBe('"5?"');
    expect(value(elements, 'Wrong')).toBe('null');
  });

  it('leave the decisions as they are outside', () => {
    expect(value(elements, 'Out', { x: 1 })).toBe('"2never"');
  });
});

describe('decision services over imports', () => {
  const twice = (factor: number) =>
    input('n', 'number') + decision('Result', literal(`${factor} * n`), { inputs: ['n'], type: 'number' });
  const sources = new Map([
    ['urn:a', dmnFile(twice(2), 'urn:a')],
    ['urn:b', dmnFile(twice(3), 'urn:b')],
  ]);
  const model = modelOf(
    dmnFile(
      `<import name="a" namespace="urn:a"/><import name="" namespace="urn:b"/>
      <decisionService id="S" name="S"><variable name="S"/><outputDecision href="urn:a#Result"/><outputDecision href="urn:b#Result"/>
        <inputData href="urn:a#in_n"/><inputData href="urn:b#in_n"/></decisionService>`,
    ),
    sources,
  );

  it.each([
    [{ 'a.n': 5, n: 7 }, '{"a.Result":10,"Result":21}'],
    [{ a: { n: 5 }, n: 7 }, '{"a.Result":10,"Result":21}'],
    [{ n: 7 }, '{"a.Result":14,"Result":21}'],
    [{ 'urn:a#n': 5, n: 7 }, '{"a.Result":10,"Result":21}'],
  ])('qualify what comes with a named import: %j gives %s', (inputs, expected) => {
    expect(toPlainJson(evaluateDecision(model, 'S', inputs, env).value)).toBe(expected);
  });
});

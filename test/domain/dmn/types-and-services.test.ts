import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { evaluateDecision, isDmnRefusal, parseDmn } from '../../../domain/dmn/index.ts';
import { toPlainJson } from '../../../domain/feel/index.ts';
import type { Json } from '../../../domain/json.ts';
import { decision, decisionTable, dmnFile, env, evaluate, input, literal, modelOf, value } from './dmn-file.ts';

const color =
  '<itemDefinition name="tColor"><typeRef>string</typeRef><allowedValues><text>"red","green"</text></allowedValues></itemDefinition>';
const colors = '<itemDefinition name="tColors" isCollection="true"><typeRef>tColor</typeRef></itemDefinition>';
const few =
  '<itemDefinition name="tFew" isCollection="true"><typeRef>number</typeRef><typeConstraint><text>count(?) &lt;= 2</text></typeConstraint></itemDefinition>';
const device =
  '<itemDefinition name="tDevice"><itemComponent name="made"><typeRef>date</typeRef></itemComponent><itemComponent name="color"><typeRef>tColor</typeRef></itemComponent></itemDefinition>';
const types = color + colors + few + device;

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

const greetingThrough = (namespace: string) =>
  dmnFile(
    `<import name="person" namespace="urn:person"/><decision id="E" name="E"><informationRequirement><requiredDecision href="urn:person#Hello"/></informationRequirement>${literal('person.Hello')}</decision>`,
    namespace,
  );

describe('imports', () => {
  const library = dmnFile(
    types +
      input('size', 'number') +
      decision('Doubled', literal('size * 2'), { inputs: ['size'], type: 'number' }) +
      `<businessKnowledgeModel id="inc" name="inc"><variable name="inc"/><encapsulatedLogic><formalParameter name="n"/>${literal('n + 1')}</encapsulatedLogic></businessKnowledgeModel>`,
    'urn:library',
  );
  const main = dmnFile(
    '<import name="lib" namespace="urn:library" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>' +
      `<decision id="D" name="D"><variable name="D"/>
        <informationRequirement><requiredDecision href="urn:library#Doubled"/></informationRequirement>
        <informationRequirement><requiredInput href="urn:library#in_size"/></informationRequirement>
        <knowledgeRequirement><requiredKnowledge href="urn:library#inc"/></knowledgeRequirement>${literal('lib.inc(lib.Doubled) + lib.size')}</decision>` +
      input('c', 'lib.tColor') +
      decision('C', literal('c'), { inputs: ['c'] }),
  );
  const model = modelOf(main, new Map([['urn:library', library]]));

  it.each([[{ lib: { size: 5 } }], [{ 'lib.size': 5 }], [{ size: 5 }]])('are read under their name, inputs as %j', (inputs) => {
    expect(toPlainJson(evaluateDecision(model, 'D', inputs, env).value)).toBe('16');
  });

  it('are found whether or not a reference ends their namespace with a slash', () => {
    const sources = new Map([['urn:lib/', dmnFile(decision('A', literal('1')), 'urn:lib/')]]);
    const elements = `<import name="lib" namespace="urn:lib/"/><decision id="D" name="D"><informationRequirement><requiredDecision href="urn:lib#A"/></informationRequirement>${literal('lib.A')}</decision>`;
    expect(toPlainJson(evaluateDecision(modelOf(dmnFile(elements), sources), 'D', {}, env).value)).toBe('1');
  });

  it('are separate for each way they are reached', () => {
    const person = dmnFile(
      input('name', 'string') + decision('Hello', literal('"Hello " + name'), { inputs: ['name'] }),
      'urn:person',
    );
    const both = dmnFile(
      '<import name="one" namespace="urn:one"/><import name="two" namespace="urn:two"/>' +
        `<decision id="D" name="D"><informationRequirement><requiredDecision href="urn:one#E"/></informationRequirement><informationRequirement><requiredDecision href="urn:two#E"/></informationRequirement>${literal('one.E + ", " + two.E')}</decision>`,
    );
    const sources = new Map([
      ['urn:person', person],
      ['urn:one', greetingThrough('urn:one')],
      ['urn:two', greetingThrough('urn:two')],
    ]);
    const inputs = { one: { person: { name: 'Ann' } }, two: { person: { name: 'Bo' } } };
    expect(evaluateDecision(modelOf(both, sources), 'D', inputs, env).value).toBe('Hello Ann, Hello Bo');
  });

  it('bring types', () => {
    expect(evaluateDecision(model, 'C', { c: 'blue' }, env).errors).toHaveLength(1);
    expect(evaluateDecision(model, 'C', { c: 'red' }, env).value).toBe('red');
  });

  it('are read under each name they are imported with', () => {
    const sources = new Map([['urn:b', dmnFile(input('n') + decision('A', literal('n'), { inputs: ['n'] }), 'urn:b')]]);
    const main = dmnFile(
      `<import name="x" namespace="urn:b"/><import name="y" namespace="urn:b"/><decision id="D" name="D">
        <informationRequirement><requiredDecision href="urn:b#A"/></informationRequirement>${literal('[x.A, y.A]')}</decision>`,
    );
    const inputs = { 'x.n': 1, 'y.n': 2 };
    expect(toPlainJson(evaluateDecision(modelOf(main, sources), 'D', inputs, env).value)).toBe('[1,2]');
  });

  it('leave an imported decision of the same name as an input to be worked out, unless its result is given', () => {
    const sources = new Map([['urn:b', dmnFile(decision('A', literal('7')), 'urn:b')]]);
    const main = modelOf(
      dmnFile(
        `<import name="b" namespace="urn:b"/>${input('A', 'number')}<decision id="D" name="D">
          <informationRequirement><requiredInput href="#in_A"/></informationRequirement>
          <informationRequirement><requiredDecision href="urn:b#A"/></informationRequirement>${literal('A + b.A')}</decision>`,
      ),
      sources,
    );
    expect(toPlainJson(evaluateDecision(main, 'D', { A: 4 }, env).value)).toBe('11');
    expect(toPlainJson(evaluateDecision(main, 'D', { A: 4, 'b.A': 5 }, env).value)).toBe('9');
  });

  it.each([
    ['one.E', { 'one.person.name': 'Ann' }, '"Hello Ann"'],
    ['one.E', { one: { person: { name: 'Ann' } } }, '"Hello Ann"'],
    ['one.E', { name: 'Ann' }, '"Hello Ann"'],
    ['one.person.Hello', { one: { person: { name: 'Ann' } } }, '"Hello Ann"'],
    ['urn:one#E', { person: { name: 'Ann' } }, '"Hello Ann"'],
    ['urn:one#E', { 'urn:person#name': 'Ann', name: 'Bo' }, '"Hello Ann"'],
    ['one.E', { 'urn:person#Hello': 'Hi' }, '"Hi"'],
    ['urn:person#Hello', { name: 'Ann' }, '"Hello Ann"'],
    ['urn:main#D', {}, '"own"'],
    ['E', { person: { name: 'Ann' } }, '"own E"'],
  ] as [string, Record<string, Json>, string][])('are asked for by qualified names: %s with %j', (name, inputs, expected) => {
    const person = dmnFile(
      input('name', 'string') + decision('Hello', literal('"Hello " + name'), { inputs: ['name'] }),
      'urn:person',
    );
    const main = dmnFile(
      `<import name="one" namespace="urn:one"/>${decision('D', literal('"own"'))}${decision('E', literal('"own E"'))}`,
    );
    const sources = new Map([
      ['urn:person', person],
      ['urn:one', greetingThrough('urn:one')],
    ]);
    const model = modelOf(main, sources);
    expect(toPlainJson(evaluateDecision(model, name, inputs, env).value)).toBe(expected);
    expect(evaluateDecision(model, 'one.F', {}, env).errors[0]?.message.en).toContain('"D", "E", "one.E", "one.person.Hello"');
  });

  it('of itself, directly or through others, are refused', () => {
    const self = dmnFile('<import name="me" namespace="urn:main"/>');
    expect(parseDmn(self, new Map([['urn:main', self]]))).toMatchObject({ refused: 'dmn-import' });
    const a = dmnFile('<import name="b" namespace="urn:b"/>', 'urn:a');
    const b = dmnFile('<import name="a" namespace="urn:a"/>', 'urn:b');
    expect(
      parseDmn(
        a,
        new Map([
          ['urn:a', a],
          ['urn:b', b],
        ]),
      ),
    ).toMatchObject({ refused: 'dmn-import' });
  });
});

describe('imports without a name', () => {
  const unnamed = (namespace: string) => `<import name="" namespace="${namespace}"/>`;
  const type = (name: string, of: string) => `<itemDefinition name="${name}"><typeRef>${of}</typeRef></itemDefinition>`;
  const text = (name: string, from: string) => decision(name, literal(`"${from}.${name}"`));
  const sources = new Map([
    ['urn:one', dmnFile(type('T', 'number') + type('U', 'number') + text('x', 'one') + text('z', 'one'), 'urn:one')],
    ['urn:two', dmnFile(unnamed('urn:deep') + type('U', 'string') + text('z', 'two') + text('only', 'two'), 'urn:two')],
    ['urn:deep', dmnFile(type('V', 'boolean') + text('z', 'deep') + text('far', 'deep') + input('size', 'number'), 'urn:deep')],
  ]);
  const requires = (...hrefs: string[]) =>
    hrefs.map((href) => `<informationRequirement><requiredDecision href="${href}"/></informationRequirement>`).join('');
  const model = modelOf(
    dmnFile(
      `${unnamed('urn:one')}${unnamed('urn:two')}${type('T', 'string')}${text('x', 'own')}
      <decision id="D" name="D">${requires('urn:two#z', 'urn:one#z', 'urn:one#x', '#x')}${literal('x + " " + z')}</decision>
      <decision id="E" name="E">${requires('#only', '#far', '#z')}${literal('only + " " + far + " " + z')}</decision>
      ${decision('T', literal('1'), { type: 'T' })}${decision('U', literal('1'), { type: 'U' })}${decision('V', literal('1'), { type: 'V' })}`,
    ),
    sources,
  );

  it.each([
    ['D', '"own.x one.z"'],
    ['E', '"two.only deep.far one.z"'],
    ['T', 'null'],
    ['U', '1'],
    ['V', 'null'],
    ['far', '"deep.far"'],
  ])('count as the file’s own, after it and in their order: %s is %s', (name, expected) => {
    expect(toPlainJson(evaluateDecision(model, name, {}, env).value)).toBe(expected);
  });

  it('are reached through a named one under its name', () => {
    const named = modelOf(
      dmnFile(
        `<import name="lib" namespace="urn:two"/><decision id="D" name="D">${requires('urn:deep#far')}${literal('lib.far')}</decision>`,
      ),
      sources,
    );
    expect(evaluateDecision(named, 'D', {}, env).value).toBe('deep.far');
  });
});

const answering = (type: string) =>
  `<businessKnowledgeModel id="k" name="k"><variable name="k" typeRef="${type}"/><encapsulatedLogic><formalParameter name="x"/>${literal('x')}</encapsulatedLogic></businessKnowledgeModel>`;

describe('knowledge models', () => {
  it('bind what they answer to the type of their variable', () => {
    const call = decision('D', literal('k("a")'), { knowledge: ['k'] });
    expect(value(answering('number') + call, 'D')).toBe('null');
    expect(value(answering('string') + call, 'D')).toBe('"a"');
  });

  it('take the inputs of their table for parameters where they name none', () => {
    const table = decisionTable(
      '',
      [{ text: 'x' }],
      [{ name: 'o' }],
      [
        ['> 5', '"big"'],
        ['<= 5', '"small"'],
      ],
    );
    const model = `<businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic>${table}</encapsulatedLogic></businessKnowledgeModel>`;
    expect(value(model + decision('D', literal('k(6) + k(x: 1)'), { knowledge: ['k'] }), 'D')).toBe('"bigsmall"');
  });

  it('that call themselves are worked out', () => {
    const doubling = `<businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic><formalParameter name="n"/>${literal('if n = 0 then 1 else k(n - 1) + k(n - 1)')}</encapsulatedLogic></businessKnowledgeModel>`;
    const elements = doubling + decision('D', literal('k(n)'), { knowledge: ['k'] });
    expect(value(elements.replace('k(n)', 'k(10)'), 'D')).toBe('1024');
  });
});

describe('types with allowed values', () => {
  const base = `${color}<itemDefinition name="tSide"><typeRef>tColor</typeRef><allowedValues><text>"left","right"</text></allowedValues></itemDefinition>
    <itemDefinition name="tSame"><typeRef>tColor</typeRef></itemDefinition>
    <itemDefinition name="tMaker"><functionItem outputTypeRef="tColor"><parameters name="a"/></functionItem></itemDefinition>
    <itemDefinition name="tTaker"><functionItem><parameters name="a" typeRef="tColor"/></functionItem></itemDefinition>`;
  const call = (expression: string) => decision('D', literal(expression), { inputs: ['x'], decisions: ['f'], knowledge: ['k'] });
  const boxed = (attributes: string, parameter: string) =>
    decision(
      'f',
      `<functionDefinition ${attributes}><formalParameter name="a" ${parameter}/>${literal('a')}</functionDefinition>`,
    );
  const known = (variable: string, logic: string) =>
    `<businessKnowledgeModel id="k" name="k"><variable name="k" ${variable}/><encapsulatedLogic ${logic}><formalParameter name="a"/>${literal('a')}</encapsulatedLogic></businessKnowledgeModel>`;
  const invocation = (binding: string) =>
    decision(
      'D',
      `<invocation>${literal('function(a) a')}<binding><parameter name="a" ${binding}/>${literal('x')}</binding></invocation>`,
      { inputs: ['x'] },
    );
  const service = (type: string, extra = '') =>
    `${decision('Out', literal('x'), { inputs: ['x'] })}<decisionService id="D" name="D"><variable name="D" typeRef="${type}"/><outputDecision href="#Out"/><inputData href="#in_x"/></decisionService>${extra}`;
  const output = decision(
    'D',
    `<decisionTable><output name="o"/><rule><outputEntry typeRef="tColor"><text>x</text></outputEntry></rule></decisionTable>`,
    { inputs: ['x'] },
  );

  it.each([
    ['a parameter of an expression', call('(function(a: tColor) a)(x)')],
    ['a parameter of a boxed function', boxed('', 'typeRef="tColor"') + call('f(x)')],
    ['what a boxed function answers', boxed('typeRef="tMaker"', '') + call('f(x)')],
    ['what a boxed function takes', boxed('typeRef="tTaker"', '') + call('f(x)')],
    ['what it takes by name', boxed('typeRef="tTaker"', '') + call('f(a: x)')],
    ['what a decision’s function answers', decision('f', literal('function(a) a'), { type: 'tMaker' }) + call('f(x)')],
    ['what a knowledge model answers', known('typeRef="tMaker"', '') + call('k(x)')],
    ['what a knowledge model takes', known('typeRef="tTaker"', '') + call('k(x)')],
    ['what its logic answers', known('', 'typeRef="tMaker"') + call('k(x)')],
    ['a binding', invocation('typeRef="tColor"')],
    ['an output entry', output],
    ['what a service answers', service('tMaker')],
  ])('%s holds to them', (_, elements) => {
    const all = base + input('x') + elements;
    expect([value(all, 'D', { x: 'red' }), value(all, 'D', { x: 'blue' })]).toEqual(['"red"', 'null']);
  });

  it('give a service the types of its parameters', () => {
    const taker =
      '<itemDefinition name="tService"><functionItem><parameters name="x" typeRef="tColor"/></functionItem></itemDefinition>';
    const all = base + taker + input('x') + service('tService');
    expect([value(all, 'D', { x: 'red' }), value(all, 'D', { x: 'blue' })]).toEqual(['"red"', 'null']);
  });

  it('take the place of those of the type they restrict', () => {
    const of = (type: string, expression: string) => value(base + decision('D', literal(expression), { type }), 'D');
    expect([of('tSide', '"left"'), of('tSide', '"red"')]).toEqual(['"left"', 'null']);
    expect([of('tSame', '"red"'), of('tSame', '"left"')]).toEqual(['"red"', 'null']);
    const short = `<itemDefinition name="tShort"><typeRef>string</typeRef><typeConstraint><text>string length(?) &lt; 4</text></typeConstraint></itemDefinition>
      <itemDefinition name="tName"><typeRef>tShort</typeRef><allowedValues><text>"red","green"</text></allowedValues></itemDefinition>`;
    const named = (text: string) => value(short + decision('D', literal(text), { type: 'tName' }), 'D');
    expect([named('"red"'), named('"green"'), named('"tan"')]).toEqual(['"red"', 'null', 'null']);
  });
});

describe('files', () => {
  const refusals: [string, string, string][] = [
    [
      'an entity bomb',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><definitions namespace="x">&a;</definitions>',
      'dmn-xml',
    ],
    ['another language', '<html/>', 'dmn-xml'],
    ['nothing', '', 'dmn-xml'],
    ['a broken file', '<definitions namespace="x"><decision', 'dmn-xml'],
    ['an unclosed file', '<definitions namespace="x"><decision>', 'dmn-xml'],
    ['a huge file', `<definitions>${' '.repeat(21 * 1024 * 1024)}</definitions>`, 'dmn-size'],
    ['endless nesting', `<definitions>${'<decision>'.repeat(5000)}`, 'dmn-xml'],
  ];
  it.each(refusals)('that are %s are refused', (_, xml, refused) => {
    const model = parseDmn(xml);
    expect(isDmnRefusal(model) ? model.refused : 'read').toBe(refused);
    expect(isDmnRefusal(model) && model.message.zh.length > 0 && model.message.en.length > 0).toBe(true);
  });

  it('that are cut or changed anywhere are read or refused', () => {
    const whole = dmnFile(types + input('x', 'tDevice') + decision('D', literal('x.color'), { inputs: ['x'], type: 'tColor' }));
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(30),
        fc.constantFrom('', '<', '>', '"', '&', ']]>', '<a>', '\u0000'),
        (at, length, put) => {
          const model = parseDmn(whole.slice(0, at) + put + whole.slice(at + length));
          if (isDmnRefusal(model)) expect(model.message.zh).not.toBe('');
          else expect(toPlainJson(evaluateDecision(model, 'D', { x: {} }, env).value)).toEqual(expect.any(String));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(['20151101', '20180521', '20191111', '20211108', '20230324'])('of version %s are read', (version) => {
    const model = parseDmn(dmnFile(decision('D', literal('1')), 'urn:x', version));
    expect(isDmnRefusal(model) ? null : toPlainJson(evaluateDecision(model, 'D', {}, env).value)).toBe('1');
  });

  it('with prefixes, layout and extensions are read', () => {
    const xml = `<dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:x="urn:x" namespace="n">
      <dmn:decision id="D" name="D &amp; E"><dmn:extensionElements><x:decision/></dmn:extensionElements><x:other><dmn:literalExpression/></x:other>
      <dmn:literalExpression><dmn:text>1 &lt; 2</dmn:text></dmn:literalExpression></dmn:decision><dmndi:DMNDI xmlns:dmndi="urn:di"/></dmn:definitions>`;
    expect(toPlainJson(evaluateDecision(modelOf(xml), 'D & E', {}, env).value)).toBe('true');
  });

  it('are read by namespace, whatever prefix stands for it and wherever it is declared', () => {
    const dmn = 'https://www.omg.org/spec/DMN/20230324/MODEL/';
    const xml = `<definitions xmlns="${dmn}" xmlns:a="${dmn}" xmlns:vendor="urn:vendor" namespace="n">
      <a:decision id="A" name="A"><a:literalExpression><text>1</text></a:literalExpression></a:decision>
      <b:decision xmlns:b="${dmn}" id="B" name="B"><b:literalExpression><b:text>2</b:text></b:literalExpression></b:decision>
      <decision xmlns="urn:other" id="C" name="C"><literalExpression><text>3</text></literalExpression></decision>
      <vendor:x><decision id="D" name="D"><literalExpression><text>4</text></literalExpression></decision></vendor:x></definitions>`;
    const model = modelOf(xml);
    const answers = ['A', 'B', 'C', 'D'].map((name) => toPlainJson(evaluateDecision(model, name, {}, env).value));
    expect(answers).toEqual(['1', '2', 'null', 'null']);
  });

  it('with characters by number are read', () => {
    const text = '<literalExpression><text>"&#x1F40E;&#128014;&#65;&amp;#66;"</text></literalExpression>';
    expect(value(decision('D', text), 'D')).toBe('"🐎🐎A&#66;"');
  });

  it('are asked for a name however its spaces are written', () => {
    const elements = '<decision id="D" name="Due&#10; date "><literalExpression><text>1</text></literalExpression></decision>';
    expect([value(elements, 'Due date'), value(elements, ' Due  date\n')]).toEqual(['1', '1']);
  });

  it('without the decision asked for say so', () => {
    const { value: answer, errors } = evaluate(decision('D', literal('1')), 'E');
    expect([answer, errors[0]?.message]).toEqual([
      null,
      {
        zh: '模型中没有名为“E”的决策、决策服务或知识模型；有：“D”',
        en: 'the model has no decision, decision service or knowledge model "E"; it has "D"',
      },
    ]);
    expect(evaluate('', 'E').errors[0]?.message.en).toContain('none at all');
    const many = Array.from({ length: 25 }, (_, at) => decision(`D${at}`, literal('1'))).join('');
    expect(evaluate(many, 'E').errors[0]?.message).toEqual({
      zh: expect.stringMatching(/“D19”等 25 个$/),
      en: expect.stringMatching(/"D19" and 5 more$/),
    });
  });

  it('that recurse without end end in an error', () => {
    const endless = `<businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n"/>${literal('f(n + 1)')}</encapsulatedLogic></businessKnowledgeModel>`;
    const { value: answer, errors } = evaluate(endless + decision('D', literal('f(1)'), { knowledge: ['f'] }), 'D');
    expect([answer, errors.length]).toEqual([null, 1]);
  });
});

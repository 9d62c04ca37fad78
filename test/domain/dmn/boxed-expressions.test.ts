import { describe, expect, it } from '@jest/globals';
import { decision, evaluate, input, literal, value } from './dmn-file.ts';

const entry = (name: string, expression: string, type = '') =>
  `<contextEntry><variable name="${name}"${type === '' ? '' : ` typeRef="${type}"`}/>${expression}</contextEntry>`;
const result = (expression: string) => `<contextEntry>${expression}</contextEntry>`;
const bkm = (name: string, parameters: [string, string?][], body: string, knowledge = '') =>
  `<businessKnowledgeModel id="${name}" name="${name}"><variable name="${name}"/><encapsulatedLogic>${parameters
    .map(([parameter, type]) => `<formalParameter name="${parameter}"${type === undefined ? '' : ` typeRef="${type}"`}/>`)
    .join('')}${body}</encapsulatedLogic>${knowledge}</businessKnowledgeModel>`;

describe('boxed contexts', () => {
  it('have entries that see those before them', () => {
    const box = `<context>${entry('a', literal('1'))}${entry('b c', literal('a + 1'))}</context>`;
    expect(value(decision('D', box), 'D')).toBe('{"a":1,"b c":2}');
  });

  it('have a result', () => {
    const box = `<context>${entry('a', literal('1'))}${entry('b-c', literal('2'))}${result(literal('a + b-c'))}</context>`;
    expect(value(decision('D', box), 'D')).toBe('3');
  });

  it('hold functions that call themselves', () => {
    const fact = `<functionDefinition><formalParameter name="n"/>${literal('if n <= 1 then 1 else n * fact(n - 1)')}</functionDefinition>`;
    expect(value(decision('D', `<context>${entry('fact', fact)}${result(literal('fact(20)'))}</context>`), 'D')).toBe(
      '2432902008176640000',
    );
  });

  it('hold functions under the type of their answer', () => {
    const boxed = `<functionDefinition><formalParameter name="a" typeRef="string"/>${literal('a + "!"')}</functionDefinition>`;
    const box = `<context>${entry('f', boxed, 'string')}${entry('g', literal('function(a) a + "?"'), 'string')}${result(literal('f("x") + g("y")'))}</context>`;
    expect(value(decision('D', box), 'D')).toBe('"x!y?"');
  });

  it('bind entries to their types', () => {
    const box = `<context>${entry('a', literal('"x"'), 'number')}${entry('b', literal('[5]'), 'number')}</context>`;
    expect(value(decision('D', box), 'D')).toBe('{"a":null,"b":5}');
  });
});

describe('invocations', () => {
  const double = bkm('double it', [['x', 'number']], literal('x * 2'));

  it('call knowledge models by name of their parameters', () => {
    const call = `<invocation>${literal('double it')}<binding><parameter name="x"/>${literal('21')}</binding></invocation>`;
    expect(value(double + decision('D', call, { knowledge: ['double it'] }), 'D')).toBe('42');
    expect(value(double + decision('D', literal('double it(4) + double it(x: 5)'), { knowledge: ['double it'] }), 'D')).toBe(
      '18',
    );
  });

  it('with an argument of the wrong type are null', () => {
    const call = `<invocation>${literal('double it')}<binding><parameter name="x"/>${literal('"a"')}</binding></invocation>`;
    const { value: answer, errors } = evaluate(double + decision('D', call, { knowledge: ['double it'] }), 'D');
    expect([answer, errors.length]).toEqual([null, 1]);
  });

  it('call built-ins', () => {
    const call = `<invocation>${literal('substring')}<binding><parameter name="start position"/>${literal('2')}</binding><binding><parameter name="string"/>${literal('"abc"')}</binding></invocation>`;
    expect(value(decision('D', call), 'D')).toBe('"bc"');
  });

  it('of what is no function are null', () => {
    const call = `<invocation>${literal('5')}<binding><parameter name="x"/>${literal('1')}</binding></invocation>`;
    expect(value(decision('D', call), 'D')).toBe('null');
  });

  it('reach knowledge models that need others', () => {
    const inner = bkm('inner', [['x']], literal('x + 1'));
    const outer = bkm(
      'outer',
      [['x']],
      literal('inner(x) * 10'),
      '<knowledgeRequirement><requiredKnowledge href="#inner"/></knowledgeRequirement>',
    );
    expect(value(inner + outer + decision('D', literal('outer(1)'), { knowledge: ['outer'] }), 'D')).toBe('20');
  });

  it('of a Java function are null with an error', () => {
    const java = `<businessKnowledgeModel id="cos" name="cos"><variable name="cos"/><encapsulatedLogic kind="Java"><formalParameter name="x"/><context>${entry('class', literal('"java.lang.Math"'))}</context></encapsulatedLogic></businessKnowledgeModel>`;
    const { value: answer, errors } = evaluate(java + decision('D', literal('cos(1)'), { knowledge: ['cos'] }), 'D');
    expect([answer, errors.length]).toEqual([null, 1]);
  });
});

describe('relations and lists', () => {
  it('are lists of contexts, and lists', () => {
    const relation = `<relation><column name="x"/><column name="y z"/><row>${literal('1')}${literal('"a"')}</row><row>${literal('2')}${literal('"b"')}</row></relation>`;
    expect(value(decision('D', relation), 'D')).toBe('[{"x":1,"y z":"a"},{"x":2,"y z":"b"}]');
    expect(value(decision('R', relation) + decision('D', literal('R[x = 2].y z'), { decisions: ['R'] }), 'D')).toBe('["b"]');
    expect(value(decision('D', `<list>${literal('1')}<list>${literal('2')}</list></list>`), 'D')).toBe('[1,[2]]');
  });
});

const child = (name: string, expression: string) => `<${name}>${expression}</${name}>`;

const choice = (test: string) =>
  `<conditional>${child('if', literal(test))}${child('then', literal('"yes"'))}${child('else', literal('"no"'))}</conditional>`;

const selection = (source: string, test: string) =>
  `<filter>${child('in', literal(source))}${child('match', literal(test))}</filter>`;

const iteration = (tag: string, source: string, last: string, body: string) =>
  `<${tag} iteratorVariable="i">${child('in', literal(source))}${child(last, literal(body))}</${tag}>`;

describe('conditionals, filters and iterators of DMN 1.4', () => {
  it('choose', () => {
    expect([value(decision('D', choice('1 < 2')), 'D'), value(decision('D', choice('null')), 'D')]).toEqual(['"yes"', '"no"']);
  });

  it('are null with an error where the condition is no boolean', () => {
    const problems = [choice('"x"'), selection('[1, 2]', '"x"'), selection('[1, 2]', 'if item = 1 then true else "x"')].map(
      (box) => evaluate(decision('D', box), 'D'),
    );
    expect(problems.map(({ value: answer, errors }) => [answer, errors.length])).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
    ]);
  });

  it('filter', () => {
    expect(value(decision('D', selection('[1, 2, 3]', 'item > 1')), 'D')).toBe('[2,3]');
    expect(value(decision('D', selection('[{a: 1}, {a: 2}]', 'a > 1')), 'D')).toBe('[{"a":2}]');
    expect(value(decision('D', selection('null', 'a > 1')), 'D')).toBe('null');
  });

  it('iterate', () => {
    expect(value(decision('D', iteration('for', '[1, 2, 3]', 'return', 'i * count(partial)')), 'D')).toBe('[0,2,6]');
    expect(value(decision('D', iteration('some', '[1, 2]', 'satisfies', 'i > 1')), 'D')).toBe('true');
    expect(value(decision('D', iteration('every', '[1, 2]', 'satisfies', 'i > 1')), 'D')).toBe('false');
    expect(value(decision('D', iteration('every', 'null', 'satisfies', 'i > 1')), 'D')).toBe('null');
    expect(value(decision('D', iteration('some', '["a", true]', 'satisfies', 'i')), 'D')).toBe('null');
    expect(value(decision('D', iteration('some', '[null, true]', 'satisfies', 'i')), 'D')).toBe('true');
    expect(value(decision('D', iteration('every', '[null, true]', 'satisfies', 'i')), 'D')).toBe('null');
    expect(value(decision('D', iteration('for', '[1..3]', 'return', 'i')), 'D')).toBe('[1,2,3]');
  });

  it.each([
    ['1..4', '[1,2,3,4]'],
    ['3 .. 1', '[3,2,1]'],
    ['-1..1', '[-1,0,1]'],
    ['(1 + 1)..count([1, 2, 3])', '[2,3]'],
    ['n..n+1', '[7,8]'],
    ['@"2024-02-28"..@"2024-03-01"', '["2024-02-28","2024-02-29","2024-03-01"]'],
    ['1..null', 'null'],
    [']1..4[', '[2,3]'],
    ['(1..4)', '[2,3]'],
    ['["a..b"]', '["a..b"]'],
  ])('iterate over a range as an iteration of FEEL writes it: %s', (source, expected) => {
    const box = iteration('for', source, 'return', 'i');
    expect(value(decision('n', literal('7')) + decision('D', box, { decisions: ['n'] }), 'D')).toBe(expected);
  });

  it('end with an error where one goes on within another for longer than any sensible evaluation', () => {
    const inner = `<for iteratorVariable="j"><in>${literal('1..2500')}</in><return>${literal('i * j')}</return></for>`;
    const outer = `<for iteratorVariable="i"><in>${literal('1..2500')}</in><return>${inner}</return></for>`;
    const { errors } = evaluate(decision('D', outer), 'D');
    expect(errors.at(-1)?.message.en).toContain('for too long');
  });

  it('quantify over a range without brackets', () => {
    expect(value(decision('D', iteration('some', '1..4', 'satisfies', 'i > 3')), 'D')).toBe('true');
    expect(value(decision('D', iteration('every', '1..4', 'satisfies', 'i > 3')), 'D')).toBe('false');
    const typed = `<for iteratorVariable="i"><in><literalExpression typeRef="number"><text>1..2</text></literalExpression></in><return>${literal('i')}</return></for>`;
    expect(value(decision('D', typed), 'D')).toBe('[1,2]');
  });
});

describe('literal expressions', () => {
  it('in another language are refused', () => {
    const { value: answer, errors } = evaluate(
      decision('D', '<literalExpression expressionLanguage="https://groovy"><text>1</text></literalExpression>'),
      'D',
    );
    expect([answer, errors[0]?.message.en]).toEqual([null, 'the expression language https://groovy is not run: use FEEL']);
  });

  it('that are no FEEL are errors with the text', () => {
    const { errors } = evaluate(decision('D', literal('1 + ')), 'D');
    expect(errors[0]?.message.en).toContain('(1 +)');
  });

  it('read names with special characters of inputs and components', () => {
    const type = `<itemDefinition name="tOrder"><itemComponent name="unit-price"><typeRef>number</typeRef></itemComponent><itemComponent name="lines" isCollection="true"><itemComponent name="net+tax"><typeRef>number</typeRef></itemComponent></itemComponent></itemDefinition>`;
    const elements =
      type +
      input('My Order', 'tOrder') +
      decision('D', literal('My Order.unit-price + sum(My Order.lines.net+tax)'), { inputs: ['My Order'] });
    expect(value(elements, 'D', { 'My Order': { 'unit-price': 1, lines: [{ 'net+tax': 2 }, { 'net+tax': 3 }] } })).toBe('6');
  });
});

import { describe, expect, it } from '@jest/globals';
import { evaluateDecision, parseDmn } from '../../../domain/dmn/index.ts';
import { toPlainJson } from '../../../domain/feel/index.ts';
import type { Json } from '../../../domain/json.ts';
import { decision, dmnFile, env, input, literal, modelOf } from './dmn-file.ts';
import { types } from './item-definitions.ts';

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

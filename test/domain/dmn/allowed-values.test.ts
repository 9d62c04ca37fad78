import { describe, expect, it } from '@jest/globals';
import { decision, input, literal, value } from './dmn-file.ts';
import { color } from './item-definitions.ts';

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

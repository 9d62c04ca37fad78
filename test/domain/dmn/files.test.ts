import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { evaluateDecision, isDmnRefusal, parseDmn } from '../../../domain/dmn/index.ts';
import { toPlainJson } from '../../../domain/feel/index.ts';
import { decision, dmnFile, env, evaluate, input, literal, modelOf, value } from './dmn-file.ts';
import { types } from './item-definitions.ts';

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

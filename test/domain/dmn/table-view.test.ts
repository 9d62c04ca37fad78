import { describe, expect, it } from '@jest/globals';
import { findDecision, isDmnRefusal, parseDmn } from '../../../domain/dmn/index.ts';
import { ruleNumbers, tableOf, tableView } from '../../../domain/dmn/table/table-view.ts';

const table = (id: string, rules: string) => `<decisionTable id="${id}" hitPolicy="COLLECT" aggregation="SUM">
  <input label="数量 / Quantity"><inputExpression><text>quantity</text></inputExpression></input>
  <input><inputExpression><text>level</text></inputExpression></input>
  <output name="sample"/><annotation name="Why"/>${rules}</decisionTable>`;
const rule = (id: string, ...cells: string[]) =>
  `<rule${id && ` id="${id}"`}>${cells
    .map((cell, at) =>
      at < 2 ? `<inputEntry><text>${cell}</text></inputEntry>` : `<outputEntry><text>${cell}</text></outputEntry>`,
    )
    .join('')}<annotationEntry><text>note</text></annotationEntry></rule>`;

function read(logic: string) {
  const xml = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:vouch="urn:vouch:bpmn:1.0" namespace="n">
    <decision id="d" name="Plan" vouch:nameZh="抽样">${logic}</decision></definitions>`;
  const model = parseDmn(xml);
  if (isDmnRefusal(model)) throw new Error(model.message.en);
  return findDecision(model, 'Plan')!;
}

describe('a decision table as people read it', () => {
  it('has its columns’ labels, or what they read, and its cells as they stand', () => {
    const element = read(table('t', rule('r1', '&lt; 10', '-', '2') + rule('', '-', '"I"', '3')));
    expect(tableView(element, tableOf(element, [])!)).toEqual({
      decision: 'Plan',
      title: { zh: '抽样', en: 'Plan' },
      hitPolicy: 'COLLECT',
      aggregation: 'SUM',
      inputs: ['数量 / Quantity', 'level'],
      outputs: ['sample'],
      annotations: ['Why'],
      rules: [
        { id: 'r1', inputs: ['< 10', '-'], outputs: ['2'], annotations: ['note'] },
        { id: null, inputs: ['-', '"I"'], outputs: ['3'], annotations: ['note'] },
      ],
    });
  });
  it('knows the rules that matched by id and by number', () => {
    const element = read(table('t', rule('r1', '1', '-', '2') + rule('r2', '-', '-', '3')));
    const view = tableView(element, tableOf(element, ['r2', 1])!);
    expect(ruleNumbers(view, ['r2', 1, 'gone'])).toEqual([2, 1]);
  });
  it('is the one of several that the rules are of', () => {
    const entry = (id: string) => `<contextEntry>${table(id, rule(`${id}1`, '1', '-', '2'))}</contextEntry>`;
    const element = read(`<context>${entry('a')}${entry('b')}</context>`);
    expect(tableOf(element, ['b1'])?.attributes['id']).toBe('b');
    expect(tableOf(read('<literalExpression><text>1</text></literalExpression>'), [])).toBeUndefined();
  });
});

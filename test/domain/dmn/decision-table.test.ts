import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { evaluateDecision } from '../../../domain/dmn/index.ts';
import { toPlainJson } from '../../../domain/feel/index.ts';
import type { Json } from '../../../domain/json.ts';
import { evaluateFeel } from '../feel/evaluate-feel.ts';
import { decision, decisionTable, dmnFile, env, evaluate, input, modelOf } from './dmn-file.ts';

const unique = 'hitPolicy="UNIQUE"';

function tableOf(policy: string, rules: string[][], output: { values?: string; fallback?: string; type?: string } = {}) {
  return (
    input('x') + decision('T', decisionTable(policy, [{ text: 'x' }], [{ name: 'out', ...output }], rules), { inputs: ['x'] })
  );
}

function outcome(elements: string, x: Json) {
  const { value, matched, errors } = evaluate(elements, 'T', { x });
  return { value: toPlainJson(value), rules: matched[0]?.rules ?? [], failed: errors.length > 0 };
}

describe('hit policies', () => {
  const overlapping = [
    ['< 10', '"low"'],
    ['[5..15]', '"middle"'],
    ['> 12', '"high"'],
  ];

  it.each([
    ['UNIQUE', 1, '"low"', ['r1']],
    ['UNIQUE', 7, 'null', []],
    ['UNIQUE', 10.5, '"middle"', ['r2']],
    ['FIRST', 7, '"low"', ['r1']],
    ['FIRST', 13, '"middle"', ['r2']],
    ['PRIORITY', 7, '"middle"', ['r2']],
    ['PRIORITY', 13, '"high"', ['r3']],
    ['RULE ORDER', 7, '["low","middle"]', ['r1', 'r2']],
    ['OUTPUT ORDER', 7, '["middle","low"]', ['r2', 'r1']],
    ['COLLECT', 13, '["middle","high"]', ['r2', 'r3']],
    ['ANY', 7, 'null', []],
    ['ANY', 1, '"low"', ['r1']],
  ] as const)('%s of %d is %s', (policy, x, expected, rules) => {
    const table = tableOf(`hitPolicy="${policy}"`, overlapping, { values: '"high","middle","low"' });
    expect(outcome(table, x)).toEqual({ value: expected, rules, failed: expected === 'null' });
  });

  it('any takes rules that agree', () => {
    const table = tableOf('hitPolicy="ANY"', [
      ['< 10', '1'],
      ['< 5', '1.0'],
    ]);
    expect(outcome(table, 1)).toEqual({ value: '1', rules: ['r1', 'r2'], failed: false });
  });

  it.each([
    ['SUM', '6'],
    ['COUNT', '3'],
    ['MIN', '1'],
    ['MAX', '3'],
  ])('collect with %s', (aggregation, expected) => {
    const table = tableOf(`hitPolicy="COLLECT" aggregation="${aggregation}"`, [
      ['> 0', '1'],
      ['> 0', '2'],
      ['-', '3'],
      ['< 0', '9'],
    ]);
    expect(outcome(table, 5).value).toBe(expected);
  });

  it('is unique where none is given', () => {
    expect(
      outcome(
        tableOf('', [
          ['1', '"a"'],
          ['-', '"b"'],
        ]),
        1,
      ).failed,
    ).toBe(true);
  });

  it('without a match is null, or the default', () => {
    expect(outcome(tableOf(unique, [['1', '"a"']]), 2)).toEqual({ value: 'null', rules: [], failed: false });
    expect(outcome(tableOf(unique, [['1', '"a"']], { fallback: '"other"' }), 2).value).toBe('"other"');
    expect(outcome(tableOf('hitPolicy="COLLECT"', [['1', '"a"']]), 2).value).toBe('null');
  });

  it('compound outputs are contexts, by priority column after column', () => {
    const outputs = [
      { name: 'a', values: '"x","y"' },
      { name: 'b c', values: '2,1' },
    ];
    const rules = [
      ['-', '"y"', '2'],
      ['-', '"x"', '1'],
      ['-', '"x"', '2'],
    ];
    const table =
      input('x') + decision('T', decisionTable('hitPolicy="PRIORITY"', [{ text: 'x' }], outputs, rules), { inputs: ['x'] });
    expect(outcome(table, 1)).toEqual({ value: '{"a":"x","b c":2}', rules: ['r3'], failed: false });
  });
});

describe('cells', () => {
  it.each([
    ['"a","b"', 'b', true],
    ['not("a","b")', 'b', false],
    ['', 'b', true],
    ['-', null, true],
    ['null', null, true],
    ['true', true, true],
    ['? > 5 and ? < 7', 6, true],
    ['date("2020-01-01")', '2020-01-01', false],
    ['list contains(?, "a")', ['a'], true],
    ['1.0', 1, true],
    ['[1..2],[5..6]', 5, true],
  ] as const)('%s of %j: %s', (cell, x, matches) => {
    expect(outcome(tableOf(unique, [[cell, '1']]), x as Json).value).toBe(matches ? '1' : 'null');
  });

  it('that are no FEEL never match and say so', () => {
    const result = evaluate(
      tableOf(unique, [
        ['5 +', '1'],
        ['-', '2'],
      ]),
      'T',
      { x: 5 },
    );
    expect(toPlainJson(result.value)).toBe('2');
    expect(result.errors.map(({ message }) => message.en).join()).toContain('rule 1');
  });

  it('see other inputs and the types of what they test', () => {
    const elements =
      input('age', 'number') +
      input('limit', 'number') +
      decision(
        'T',
        decisionTable(
          unique,
          [{ text: 'age', type: 'number' }],
          [{ name: 'out' }],
          [
            ['< limit', '"minor"'],
            ['>= limit', '"adult"'],
          ],
        ),
        { inputs: ['age', 'limit'] },
      );
    expect(toPlainJson(evaluate(elements, 'T', { age: 17, limit: 18 }).value)).toBe('"minor"');
    expect(toPlainJson(evaluate(elements, 'T', { age: 18, limit: 18 }).value)).toBe('"adult"');
  });
});

describe('input and output values', () => {
  it('leave null of an input that is none of them, with an error', () => {
    const rules = [
      ['"a"', '"listed"'],
      ['null', '"not listed"'],
    ];
    const table = (cells: string[][], column: object) =>
      input('x') + decision('T', decisionTable(unique, [{ text: 'x', ...column }], [{ name: 'o' }], cells), { inputs: ['x'] });
    const asked = (elements: string, x: Json) => {
      const { value: answer, errors } = evaluate(elements, 'T', { x });
      return [toPlainJson(answer), errors.length];
    };
    expect(asked(table(rules, { values: '"a","b"' }), 'a')).toEqual(['"listed"', 0]);
    expect(asked(table(rules, { values: '"a","b"' }), 'b')).toEqual(['null', 0]);
    expect(asked(table(rules, { values: '"a","b"' }), 'c')).toEqual(['"not listed"', 1]);
    expect(asked(table(rules, { values: '"a","b"' }), null)).toEqual(['"not listed"', 0]);
    expect(asked(table([['> 3', '"more"']], { values: '[1..9]' }), 12)).toEqual(['null', 1]);
    const listed =
      '<itemDefinition name="tL"><typeRef>string</typeRef><allowedValues><text>"a"</text></allowedValues></itemDefinition>';
    expect(asked(listed + table(rules, { type: 'tL' }), 'c')).toEqual(['"not listed"', 1]);
    expect(asked(listed + table(rules, { type: 'tL' }), 'a')).toEqual(['"listed"', 0]);
  });

  it('refuse an output that is none of them or of another type', () => {
    expect(outcome(tableOf(unique, [['-', '"z"']], { values: '"a","b"' }), 1)).toMatchObject({ value: 'null', failed: true });
    expect(outcome(tableOf(unique, [['-', '"z"']], { type: 'number' }), 1)).toMatchObject({ value: 'null', failed: true });
  });

  it('rank outputs by the values of their type where the column has none of its own', () => {
    const ranked =
      '<itemDefinition name="tRank"><typeRef>string</typeRef><allowedValues><text>"high","low"</text></allowedValues></itemDefinition>' +
      '<itemDefinition name="tSame"><typeRef>tRank</typeRef></itemDefinition>';
    const rules = [
      ['-', '"low"'],
      ['-', '"high"'],
    ];
    for (const type of ['tRank', 'tSame'])
      expect(outcome(ranked + tableOf('hitPolicy="PRIORITY"', rules, { type }), 1).value).toBe('"high"');
    expect(outcome(ranked + tableOf('hitPolicy="OUTPUT ORDER"', rules, { type: 'tRank' }), 1).value).toBe('["high","low"]');
    const own = { type: 'tRank', values: '"low","high"' };
    expect(outcome(ranked + tableOf('hitPolicy="PRIORITY"', rules, own), 1).value).toBe('"low"');
  });
});

const collecting = (rules: readonly (readonly [string, string])[]) => {
  const columns = [{ text: 'x' }, { text: 'y' }];
  const cells = rules.map(([a, b], at) => [a, b, String(at)]);
  return (
    input('x') +
    input('y') +
    decision('T', decisionTable('hitPolicy="COLLECT"', columns, [{ name: 'o' }], cells), { inputs: ['x', 'y'] })
  );
};

const passes = (test: string, given: Json) => evaluateFeel(test, { '?': given }, 'unary') === 'true';

describe('the index of rules', () => {
  const cell = fc.oneof(
    fc.constant('-'),
    fc.integer({ min: -5, max: 5 }).map(String),
    fc.constantFrom('"a"', '"b","c"', 'true', '< 2', '>= 0', 'not(1)', '? > 3', 'null', '1, "a"', '(!=1)', '(=2)'),
    fc
      .tuple(
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('[', '('),
        fc.constantFrom(']', ')'),
      )
      .map(([low, width, open, close]) => `${open}${low}..${low + width}${close}`),
  );
  const given = fc.constantFrom<Json>(-5, -1, 0, 1, 1.5, 2, 5, 'a', 'c', true, false, null, [1]);

  it('finds the rules that testing one by one finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 }), given, given, (rules, x, y) => {
        const together = evaluate(collecting(rules), 'T', { x, y }).matched[0]?.rules ?? [];
        const alone = rules.flatMap(([a, b], at) => (passes(a, x) && passes(b, y) ? [`r${at + 1}`] : []));
        expect(together).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });

  it('serves a table of a thousand rules', () => {
    const rules = Array.from({ length: 1000 }, (_, at) => [`"p${at % 50}"`, `[${at}..${at + 1})`, `"r${at}"`]);
    const elements =
      input('p') +
      input('n') +
      decision('T', decisionTable(unique, [{ text: 'p' }, { text: 'n' }], [{ name: 'o' }], rules), { inputs: ['p', 'n'] });
    const model = modelOf(dmnFile(elements));
    for (const at of [0, 499, 999]) {
      const { value } = evaluateDecision(model, 'T', { p: `p${at % 50}`, n: at + 0.5 }, env);
      expect(toPlainJson(value)).toBe(`"r${at}"`);
    }
    expect(evaluateDecision(model, 'T', { p: 'p1', n: 0.5 }, env).value).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compileFeel, compileJuel, isRefusal, type Scope, toPlainJson, variablesOf } from '../../../domain/feel/index.ts';
import { env } from './evaluate-feel.ts';

function compiled(source: string, names: string[] = []) {
  const result = compileFeel(source, { names });
  if (isRefusal(result)) throw new Error(result.message.en);
  return result;
}

function spying(values: Record<string, number>): { scope: Scope; read: string[] } {
  const read: string[] = [];
  const get = (name: string) => {
    read.push(name);
    return values[name];
  };
  return { read, scope: { has: (name) => Object.hasOwn(values, name), get } };
}

describe('compileFeel', () => {
  it('reads only what an expression names and needs', () => {
    const { scope, read } = spying({ a: 1, b: 2, c: 3 });
    compiled('if a = 1 then b else c').evaluate(scope, env);
    expect(read).toEqual(['a', 'b']);
  });

  it.each(['a == 1', 'not(a == 1)', 'a = = 1', 'a === "x"', 'a != > 1'])(
    'refuses %s, which nothing could be equal to',
    (source) => {
      expect(compileFeel(source)).toMatchObject({ refused: 'feel-syntax' });
    },
  );

  it('says where a text is no FEEL', () => {
    const refusal = compileFeel('a + ) b');
    expect(refusal).toMatchObject({ refused: 'feel-syntax', from: 4 });
    expect(isRefusal(refusal) && refusal.message.zh).toContain('第 5 个字符');
  });

  it('says why a part is null, and where', () => {
    const { value, warnings } = compiled('1 + (2 < "a")').evaluate(spying({}).scope, env);
    expect(value).toBeNull();
    expect(warnings.map(({ from, to }) => [from, to])).toEqual([
      [5, 12],
      [0, 13],
    ]);
    expect(warnings[0]?.message).toEqual({
      en: 'number and string cannot be compared by <, so it is null',
      zh: 'number 与 string 不能用 < 比较，因此为 null',
    });
  });

  it('says why a call is null, in both languages', () => {
    const reasons = (source: string) =>
      compiled(source)
        .evaluate(spying({}).scope, env)
        .warnings.map(({ message }) => message);
    expect(reasons('substring("abc", "b")')).toEqual([
      {
        en: 'substring(…) has no result, so it is null: argument start position is of the wrong type',
        zh: 'substring(…) 无法求值，因此为 null：参数 start position 的类型不对',
      },
    ]);
    expect(reasons('modulo(1, 0)')[0]?.en).toBe('modulo(…) has no result for these arguments, so it is null');
    expect(reasons('get value({}, "a")')).toEqual([]);
  });

  it('makes endless recursion null', () => {
    const { value, warnings } = compiled('{f: function(n) f(n + 1), r: f(0)}.r').evaluate(spying({}).scope, env);
    expect(value).toBeNull();
    expect(warnings.at(-1)?.message.en).toContain('too deeply');
  });

  it('makes loops without end null', () => {
    const loops = 'some a in 1..9999, b in 1..9999, c in 1..9999 satisfies false';
    expect(compiled(loops).evaluate(spying({}).scope, env).value).toBeNull();
  });

  it('refuses or evaluates hostile nesting without failing', () => {
    const source = `${'('.repeat(20_000)}1${')'.repeat(20_000)}`;
    expect(() => compileFeel(source)).not.toThrow();
  });

  it('keeps what it is given of the instant and the zone', () => {
    const at = { now: '2026-12-31T20:00:00Z', zone: 'Asia/Shanghai' };
    expect(toPlainJson(compiled('today()').evaluate(spying({}).scope, at).value)).toBe('"2027-01-01"');
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    '1',
    '"a"',
    'a',
    'b c',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '..',
    '.',
    '+',
    '-',
    '*',
    '/',
    '**',
    '<',
    '>=',
    '=',
    '!=',
    '?',
    '@"P1D"',
    'if',
    'then',
    'else',
    'for',
    'in',
    'return',
    'some',
    'every',
    'satisfies',
    'and',
    'or',
    'not',
    'between',
    'instance of',
    'function',
    'null',
    'true',
    'date',
    'list<',
    'context<',
    'range<',
    'external',
    'item',
    'partial',
    'count',
    '//',
    '/*',
    '\\',
    '"',
    "'",
    '😀',
    '\n',
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  it('is compiled or refused, and evaluates without failing', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('expression' as const, 'unary' as const), (source, dialect) => {
        const result = compileFeel(source, { names: ['a', 'b c'], dialect });
        if (isRefusal(result)) expect(result.message.en).toContain('no valid FEEL');
        else expect(toPlainJson(result.evaluate(spying({ a: 1, 'b c': 2 }).scope, env).value)).toEqual(expect.any(String));
      }),
      { numRuns: 3000 },
    );
  });

  it('is compiled or refused as JUEL', () => {
    fc.assert(
      fc.property(text, (source) => {
        const result = compileJuel(`\${${source}}`);
        if (isRefusal(result)) expect(result.message.en).toContain('JUEL');
        else expect(toPlainJson(result.evaluate(spying({ a: 1 }).scope, env).value)).toEqual(expect.any(String));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('variablesOf', () => {
  it.each([
    ['a + b.c', [], ['a', 'b']],
    ['first name + last', ['first name'], ['first name', 'last']],
    ['a-b > 1', ['a-b'], ['a-b']],
    ['a-b > 1', [], ['a', 'b']],
    ['for x in xs return x + y', [], ['xs', 'y']],
    ['count(items[price > 10]) > limit', [], ['items', 'price', 'limit']],
    ['{k: v, w: k}.w', [], ['v']],
    ['(function(p) p + q)(1)', [], ['q']],
    ['today() > due', [], ['due']],
    ['1 +', [], []],
  ])('%s, knowing %j, reads %j', (source, names, expected) => {
    expect(variablesOf(source, names)).toEqual(expected);
  });
});

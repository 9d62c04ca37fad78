import { describe, expect, it } from '@jest/globals';
import { compileExpression, compileJuel, isRefusal, toPlainJson } from '../../../domain/feel/index.ts';
import type { Json } from '../../../domain/json.ts';
import { env } from './evaluate-feel.ts';

const variables: Record<string, Json> = {
  a: { b: [{ c: 5 }], 'd e': 1 },
  amount: 3,
  name: 'Li',
  text: '10',
  nothing: null,
  none: [],
  yes: true,
};

function evaluate(source: string): string {
  const compiled = compileJuel(source);
  if (isRefusal(compiled)) return `refused at ${compiled.from}`;
  const scope = { has: (key: string) => Object.hasOwn(variables, key), get: (key: string) => variables[key] };
  return toPlainJson(compiled.evaluate(scope, env).value);
}

const rows: readonly (readonly [source: string, expected: string])[] = [
  ["${a.b[0]['c'] == 5}", 'true'],
  ["${a['d e'] + 1}", '2'],
  ['${a.b[1]}', 'null'],
  ['${a.x.y}', 'null'],
  ['Hello ${name}, you have #{amount}', '"Hello Li, you have 3"'],
  ['Hello ${nothing}!', '"Hello !"'],
  ['plain', '"plain"'],
  ['', '""'],
  ['\\${name}', '"${name}"'],
  ['${amount > 2 && !(name eq "X")}', 'true'],
  ["${amount gt 2 and name ne 'X' or false}", 'true'],
  ['${amount lt 2 || amount le 3}', 'true'],
  ['${amount ge 4}', 'false'],
  ['${not yes}', 'false'],
  ['${empty none}', 'true'],
  ['${not empty name}', 'true'],
  ['${empty missing}', 'true'],
  ["${amount > 2 ? 'big' : 'small'}", '"big"'],
  ['${yes ? no ? 1 : 2 : 3}', '2'],
  ['${1 + 2 * 3 - 4 / 2}', '5'],
  ['${0.1 + 0.2}', '0.3'],
  ['${7 % 3}', '1'],
  ['${7 mod 3 + 8 div 2}', '5'],
  ['${-amount}', '-3'],
  ['${text + 1}', '11'],
  ['${text == 10}', 'true'],
  ['${name == null}', 'false'],
  ['${nothing == null}', 'true'],
  ['${nothing < 1}', 'false'],
  ["${'a' < 'b'}", 'true'],
  ['${1 / 0}', 'null'],
  ["${name + 'x'}", 'null'],
  ['${true}', 'true'],
  ["${'it\\'s'}", '"it\'s"'],
  ["${execution.getVariable('amount')}", '3'],
  ["${name.contains('i')}", 'true'],
  ['${a.b.size() == 1}', 'true'],
  ['${none.isEmpty() && !none.contains(3)}', 'true'],
  ['${a.b.get(0).c.equals(5)}', 'true'],
  ["${a.containsKey('b') and not a.containsKey('x')}", 'true'],
  ["${name.toUpperCase().startsWith('L') and name.endsWith('i')}", 'true'],
  ["${name.equalsIgnoreCase('LI')}", 'true'],
  ["${' x '.trim().length()}", '1'],
  ['${amount.contains(1)}', 'null'],
  ['${nothing.size()}', 'null'],
  ['${name.contains(}', 'refused at 16'],
  ['${name.constructor()}', 'refused at 18'],
  ['${execution.id}', 'refused at 12'],
  ['${foo.bar()}', 'refused at 9'],
  ['${foo(1)}', 'refused at 5'],
  ['${fn:length(x)}', 'refused at 4'],
  ['${a', 'refused at 3'],
  ['${a +}', 'refused at 5'],
  ['${a b}', 'refused at 4'],
  ['${}', 'refused at 2'],
  ['${a @ b}', 'refused at 4'],
];

describe('JUEL', () => {
  it.each(rows)('%s → %s', (source, expected) => {
    expect(evaluate(source)).toBe(expected);
  });

  it('names the variables it reads', () => {
    const compiled = compileJuel("${a.b > x && execution.getVariable('y z')}");
    expect(isRefusal(compiled) ? [] : compiled.variables).toEqual(['a', 'x', 'y z']);
  });

  it('survives expressions that nest without end', () => {
    expect(evaluate(`\${${'('.repeat(50_000)}`)).toMatch(/^refused/);
  });

  it('is chosen by the language', () => {
    expect(isRefusal(compileExpression('${a}', 'juel'))).toBe(false);
    expect(isRefusal(compileExpression('${a}', 'feel'))).toBe(true);
  });
});

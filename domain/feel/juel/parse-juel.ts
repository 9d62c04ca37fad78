import { type Evaluate, nullBecause } from '../compile/frame.ts';
import { toFeel } from '../state-form.ts';
import { negate } from '../values/arithmetic.ts';
import { parseNumber } from '../values/number.ts';
import { methods } from './methods.ts';
import { binaryOperators, isEmpty, member, truth } from './operators.ts';
import { JuelProblem, type Token } from './tokens.ts';

/** The tokens of one expression, where reading has come to, and the variables read so far. */
export type Cursor = { readonly tokens: readonly Token[]; at: number; readonly reads: Set<string> };

function peek(cursor: Cursor): Token {
  return cursor.tokens[cursor.at] ?? (cursor.tokens.at(-1) as Token);
}

function accept(cursor: Cursor, ...texts: string[]): Token | null {
  const token = peek(cursor);
  if ((token.kind !== 'symbol' && token.kind !== 'name') || !texts.includes(token.text)) return null;
  cursor.at++;
  return token;
}

function expect(cursor: Cursor, text: string): void {
  if (accept(cursor, text) === null) throw unexpected(peek(cursor));
}

function unexpected(token: Token): JuelProblem {
  return new JuelProblem(token, `unexpected "${token.text}"`, `这里不能是“${token.text}”`);
}

/** Reads a whole expression, up to its `}`. */
export function parseJuel(cursor: Cursor): Evaluate {
  const run = ternary(cursor);
  if (peek(cursor).kind !== 'end') throw unexpected(peek(cursor));
  return run;
}

function ternary(cursor: Cursor): Evaluate {
  const condition = either(cursor);
  if (accept(cursor, '?') === null) return condition;
  const consequent = ternary(cursor);
  expect(cursor, ':');
  const alternative = ternary(cursor);
  return (frame) => (truth(condition(frame)) ? consequent(frame) : alternative(frame));
}

function either(cursor: Cursor): Evaluate {
  let left = both(cursor);
  while (accept(cursor, '||', 'or') !== null) {
    const [first, second] = [left, both(cursor)];
    left = (frame) => truth(first(frame)) || truth(second(frame));
  }
  return left;
}

function both(cursor: Cursor): Evaluate {
  let left = binary(cursor, 3);
  while (accept(cursor, '&&', 'and') !== null) {
    const [first, second] = [left, binary(cursor, 3)];
    left = (frame) => truth(first(frame)) && truth(second(frame));
  }
  return left;
}

function binary(cursor: Cursor, level: number): Evaluate {
  if (level > 6) return unary(cursor);
  let left = binary(cursor, level + 1);
  for (;;) {
    const token = peek(cursor);
    const operator = token.kind === 'string' || token.kind === 'number' ? undefined : binaryOperators[token.text];
    if (operator === undefined || operator.precedence !== level) return left;
    cursor.at++;
    const [first, second] = [left, binary(cursor, level + 1)];
    const message = { zh: `运算 ${token.text} 没有结果，因此为 null`, en: `${token.text} has no result here, so it is null` };
    left = (frame) => operator.apply(first(frame), second(frame)) ?? nullBecause(frame, token, message);
  }
}

function unary(cursor: Cursor): Evaluate {
  const token = accept(cursor, '!', 'not', '-', 'empty');
  if (token === null) return path(cursor);
  const operand = unary(cursor);
  if (token.text === 'empty') return (frame) => isEmpty(operand(frame));
  if (token.text === '-') return (frame) => negate(operand(frame));
  return (frame) => !truth(operand(frame));
}

function path(cursor: Cursor): Evaluate {
  let base = primary(cursor);
  for (;;) {
    const token = accept(cursor, '.', '[', '(');
    if (token === null) return base;
    if (token.text === '(') throw call(token);
    base = token.text === '.' ? dotted(cursor, base) : indexed(cursor, base);
  }
}

function call(token: { from: number; to: number }): JuelProblem {
  return new JuelProblem(
    token,
    "this cannot be called; execution.getVariable('name') and methods of texts, lists and maps such as contains are read",
    "不能调用它，只支持 execution.getVariable('名称') 以及文本、列表、映射的方法，如 contains",
  );
}

function dotted(cursor: Cursor, base: Evaluate): Evaluate {
  const name = peek(cursor);
  if (name.kind !== 'name') throw unexpected(name);
  cursor.at++;
  const open = accept(cursor, '(');
  if (open !== null) return invoke(cursor, base, name, open);
  return select(base, () => name.text, name);
}

function invoke(cursor: Cursor, base: Evaluate, name: Token, open: Token): Evaluate {
  const method = Object.hasOwn(methods, name.text) ? methods[name.text] : undefined;
  if (method === undefined) throw call(open);
  const given = argumentsOf(cursor);
  const message = { zh: `这个值没有 ${name.text}，因此为 null`, en: `the value has no ${name.text} here, so it is null` };
  return (frame) => method(base(frame), ...given.map((one) => one(frame))) ?? nullBecause(frame, name, message);
}

function argumentsOf(cursor: Cursor): Evaluate[] {
  const given: Evaluate[] = [];
  if (accept(cursor, ')') !== null) return given;
  do given.push(ternary(cursor));
  while (accept(cursor, ',') !== null);
  expect(cursor, ')');
  return given;
}

function indexed(cursor: Cursor, base: Evaluate): Evaluate {
  const at = peek(cursor);
  const key = ternary(cursor);
  expect(cursor, ']');
  return select(base, key, at);
}

function select(base: Evaluate, key: Evaluate, at: Token): Evaluate {
  const message = { zh: `没有“${at.text}”，因此为 null`, en: `there is no ${at.text} in it, so it is null` };
  return (frame) => member(base(frame), key(frame)) ?? nullBecause(frame, at, message);
}

const words: Record<string, null | boolean> = { true: true, false: false, null: null };

function primary(cursor: Cursor): Evaluate {
  const token = peek(cursor);
  cursor.at++;
  if (token.kind === 'number') return constantOf(parseNumber(token.text));
  if (token.kind === 'string') return constantOf(token.text.slice(1, -1).replace(/\\(.)/gs, '$1'));
  if (token.kind === 'symbol' && token.text === '(') {
    const inner = ternary(cursor);
    expect(cursor, ')');
    return inner;
  }
  if (token.kind !== 'name' || binaryOperators[token.text] !== undefined) throw unexpected(token);
  if (Object.hasOwn(words, token.text)) return constantOf(words[token.text] ?? null);
  return token.text === 'execution' && peek(cursor).text === '.' ? execution(cursor, token) : variable(cursor, token);
}

function constantOf(value: ReturnType<Evaluate>): Evaluate {
  return () => value;
}

function variable(cursor: Cursor, token: Token, name = token.text): Evaluate {
  cursor.reads.add(name);
  const message = { zh: `没有名为“${name}”的变量，因此为 null`, en: `there is no variable "${name}", so it is null` };
  return (frame) =>
    frame.runtime.scope.has(name) ? toFeel(frame.runtime.scope.get(name) ?? null) : nullBecause(frame, token, message);
}

/** `execution.getVariable('name')`: the one call that is read, as the variable of that name. */
function execution(cursor: Cursor, token: Token): Evaluate {
  expect(cursor, '.');
  if (accept(cursor, 'getVariable') === null) throw call(peek(cursor));
  expect(cursor, '(');
  const name = peek(cursor);
  if (name.kind !== 'string') throw call(name);
  cursor.at++;
  expect(cursor, ')');
  return variable(cursor, token, name.text.slice(1, -1).replace(/\\(.)/gs, '$1'));
}

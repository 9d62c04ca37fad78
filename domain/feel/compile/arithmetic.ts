import type { SyntaxNode } from '../grammar/syntax-node.ts';
import type { Message } from '../refusal.ts';
import { add, divide, multiply, negate, power, subtract } from '../values/arithmetic.ts';
import { type FeelValue, kindOf } from '../values/feel-value.ts';
import { type Compilation, childrenOf, type Lexical, SyntaxProblem, textOf } from './compilation.ts';
import { type Code, constant, type Frame, nullBecause } from './frame.ts';

const operators: Record<string, (a: FeelValue, b: FeelValue) => FeelValue> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '**': power,
  '^': power,
};

/** Addition, subtraction, multiplication, division, exponentiation and negation (DMN 1.5, tables 55 to 59). */
export function arithmetic(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const children = childrenOf(node);
  const [first, second, third] = children;
  if (first?.name === 'ArithOp' && second !== undefined) {
    return negation(compilation.compile(second, lexical), node);
  }
  if (first === undefined || second === undefined || third === undefined) {
    throw new SyntaxProblem(node, 'incomplete arithmetic expression');
  }
  const symbol = textOf(compilation, second);
  const operator = operators[symbol];
  if (operator === undefined) throw new SyntaxProblem(second, `unknown operator ${symbol}`);
  const [left, right] = [compilation.compile(first, lexical).run, compilation.compile(third, lexical).run];
  return {
    run: (frame) => {
      const [a, b] = [left(frame), right(frame)];
      return operator(a, b) ?? undefinedResult(frame, node, symbol, a, b);
    },
  };
}

function negation(operand: Code, node: SyntaxNode): Code {
  if (operand.constant !== undefined) {
    const value = negate(operand.constant);
    if (value !== null) return constant(value);
  }
  return {
    run: (frame) => {
      const value = operand.run(frame);
      return negate(value) ?? undefinedResult(frame, node, '-', value, null);
    },
  };
}

function undefinedResult(frame: Frame, node: SyntaxNode, symbol: string, a: FeelValue, b: FeelValue): null {
  return nullBecause(frame, node, arithmeticProblem(symbol, kindOf(a), kindOf(b)));
}

function arithmeticProblem(symbol: string, a: string, b: string): Message {
  return {
    zh: `${a} ${symbol} ${b} 没有结果，因此为 null；请检查两侧的类型和取值`,
    en: `${a} ${symbol} ${b} has no result, so it is null; check the types and values on both sides`,
  };
}

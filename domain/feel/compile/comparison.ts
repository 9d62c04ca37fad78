import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { compare } from '../values/compare.ts';
import { type FeelValue, fromSingleton, kindOf } from '../values/feel-value.ts';
import { type Relation, relations } from '../values/relations.ts';
import { type Compilation, childrenOf, type Lexical, part, partsOf, SyntaxProblem, textOf } from './compilation.ts';
import { type Code, type Evaluate, type Frame, nullBecause } from './frame.ts';
import { combine } from './logic.ts';
import { testOf } from './unary-tests.ts';

/** A comparison, `between … and …` or `in`. */
export function comparison(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const children = childrenOf(node);
  const middle = children[1];
  if (middle?.name === 'between') return between(compilation, node, lexical);
  if (middle?.name === 'in') return membership(compilation, node, lexical);
  const [first, , third] = children;
  if (first === undefined || middle === undefined || third === undefined) {
    throw new SyntaxProblem(node, 'incomplete comparison');
  }
  // `a == b`: the grammar takes the second `=` for a test of its own, which nothing equals (DMN 1.5, grammar rules 7 and 49)
  if (isBareTest(third)) throw new SyntaxProblem(third, 'compared with a test: an operator too many');
  const symbol = textOf(compilation, middle);
  const relation = relations[symbol];
  if (relation === undefined) throw new SyntaxProblem(middle, `unknown operator ${symbol}`);
  return related(node, symbol, relation, compilation.compile(first, lexical).run, compilation.compile(third, lexical).run);
}

function isBareTest(node: SyntaxNode): boolean {
  return node.name === 'SimplePositiveUnaryTest' && childrenOf(node)[0]?.name === 'CompareOp';
}

function related(node: SyntaxNode, symbol: string, relation: Relation, left: Evaluate, right: Evaluate): Code {
  return {
    run: (frame) => {
      const [a, b] = [left(frame), right(frame)];
      const result = relation(a, b) ?? relation(fromSingleton(a), fromSingleton(b));
      return result ?? incomparable(frame, node, symbol, a, b);
    },
  };
}

function incomparable(frame: Frame, node: SyntaxNode, symbol: string, a: FeelValue, b: FeelValue): null {
  return nullBecause(frame, node, {
    zh: `${kindOf(a)} 与 ${kindOf(b)} 不能用 ${symbol} 比较，因此为 null`,
    en: `${kindOf(a)} and ${kindOf(b)} cannot be compared by ${symbol}, so it is null`,
  });
}

function between(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const [value, low, high] = partsOf(node).map((child) => compilation.compile(child, lexical).run);
  if (value === undefined || low === undefined || high === undefined) {
    throw new SyntaxProblem(node, 'between needs three expressions');
  }
  return {
    run: (frame) => {
      const tested = fromSingleton(value(frame));
      const [above, below] = [compare(tested, low(frame)), compare(tested, high(frame))];
      if ((above !== null && above < 0) || (below !== null && below > 0)) return false;
      return above === null || below === null ? null : true;
    },
  };
}

function membership(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const [value, ...tests] = partsOf(node);
  if (value === undefined || tests.length === 0) throw new SyntaxProblem(node, 'in needs something to look in');
  const run = compilation.compile(value, lexical).run;
  const [only] = tests;
  if (only?.name !== 'PositiveUnaryTest' || tests.length > 1) return { run: tested(compilation, tests, lexical, run) };
  return { run: leftmostTest(compilation, part(only, 0), lexical, run) };
}

function tested(compilation: Compilation, tests: SyntaxNode[], lexical: Lexical, value: Evaluate): Evaluate {
  const test = testOf(compilation, tests, lexical);
  return (frame) => test(value(frame), frame);
}

/**
 * The grammar reads `a in b and c` as `a in (b and c)`; `in` binds tighter than `and`, `or` and other comparisons
 * (DMN 1.5, grammar rules 4 and 47 to 49), so the test is what stands leftmost.
 */
function leftmostTest(compilation: Compilation, node: SyntaxNode, lexical: Lexical, value: Evaluate): Evaluate {
  const [operator, operand] = childrenOf(node);
  if (node.name !== 'SimplePositiveUnaryTest' || operator?.name !== 'CompareOp' || operand === undefined) {
    return regrouped(compilation, node, lexical, (leaf) => tested(compilation, [leaf], lexical, value));
  }
  const symbol = textOf(compilation, operator);
  return regrouped(compilation, operand, lexical, (leaf) => {
    const limit = compilation.compile(leaf, lexical).run;
    return related(node, symbol, relations[symbol] ?? (() => null), value, limit).run;
  });
}

type Leaf = (node: SyntaxNode) => Evaluate;

/** The same chain of `and`, `or` and comparisons around another leftmost operand. */
function regrouped(compilation: Compilation, node: SyntaxNode, lexical: Lexical, leaf: Leaf): Evaluate {
  const [left, right, last] = partsOf(node);
  if (left === undefined || right === undefined) return leaf(node);
  if (node.name === 'Conjunction' || node.name === 'Disjunction') {
    const first = regrouped(compilation, left, lexical, leaf);
    return combine(first, compilation.compile(right, lexical).run, node.name === 'Disjunction');
  }
  if (node.name !== 'Comparison' || right.name !== 'CompareOp' || last === undefined) return leaf(node);
  const symbol = textOf(compilation, right);
  const first = regrouped(compilation, left, lexical, leaf);
  return related(node, symbol, relations[symbol] ?? (() => null), first, compilation.compile(last, lexical).run).run;
}

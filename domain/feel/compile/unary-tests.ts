import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { equal, same } from '../values/equal.ts';
import { type FeelValue, fromSingleton, isList } from '../values/feel-value.ts';
import { FeelRange } from '../values/range.ts';
import { rangeHolds } from '../values/range-test.ts';
import { relations } from '../values/relations.ts';
import { type Compilation, childrenOf, type Lexical, part, partsOf, textOf, within } from './compilation.ts';
import { bind, type Code, type Evaluate, type Frame } from './frame.ts';

/** Whether a value passes: true, false, or null where that cannot be told. */
export type Test = (value: FeelValue, frame: Frame) => boolean | null;

/** What a table may know of a test before it runs: it always passes, or passes exactly for equal values. */
export type TestShape =
  | { kind: 'any' }
  | { kind: 'equals'; values: readonly FeelValue[] }
  | { kind: 'within'; range: FeelRange }
  | { kind: 'other' };

const OTHER: TestShape = { kind: 'other' };

/** A cell of a decision table: `-`, tests separated by commas, or `not(…)` (DMN 1.5, grammar rules 12 to 17). */
export function unaryTests(compilation: Compilation, node: SyntaxNode, lexical: Lexical): { test: Test; shape: TestShape } {
  const children = childrenOf(node);
  if (children[0]?.name === 'Wildcard') return { test: () => true, shape: { kind: 'any' } };
  const tests = partsOf(node);
  const test = testOf(compilation, tests, lexical);
  if (children[0]?.name === 'not') {
    const negative: Test = (value, frame) => {
      const passed = test(value, frame);
      return passed === null ? null : !passed;
    };
    return { test: negative, shape: OTHER };
  }
  return { test, shape: shapeOf(compilation, flatten(tests), lexical) };
}

function flatten(nodes: SyntaxNode[]): SyntaxNode[] {
  return nodes.flatMap((node) => (node.name === 'PositiveUnaryTests' ? partsOf(node) : [node]));
}

function shapeOf(compilation: Compilation, nodes: SyntaxNode[], lexical: Lexical): TestShape {
  const codes = nodes.map((node) => compilation.compile(part(node, 0), lexical).constant);
  if (codes.length === 1 && codes[0] instanceof FeelRange) return { kind: 'within', range: codes[0] };
  const values = codes.flatMap((value) => (isSimple(value) ? [value] : []));
  return values.length === codes.length ? { kind: 'equals', values } : OTHER;
}

function isSimple(value: FeelValue | undefined): value is FeelValue {
  return value !== undefined && value !== null && !isList(value) && !(value instanceof FeelRange);
}

/** Tests of which one must pass. */
export function testOf(compilation: Compilation, nodes: SyntaxNode[], lexical: Lexical): Test {
  const tests = flatten(nodes).map((node) => singleTest(compilation, node, lexical));
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (value, frame) => {
    let unknown = false;
    for (const test of tests) {
      const passed = test(value, frame);
      if (passed === true) return true;
      unknown ||= passed === null;
    }
    return unknown ? null : false;
  };
}

function singleTest(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Test {
  const inner = node.name === 'PositiveUnaryTest' ? part(node, 0) : node;
  if (inner.name === 'SimplePositiveUnaryTest' && childrenOf(inner)[0]?.name === 'CompareOp') {
    return operatorTest(compilation, inner, lexical);
  }
  const inside = within(lexical, '?');
  const { run, constant } = compilation.compile(inner, inside);
  if (constant !== undefined) return (value) => matches(value, constant);
  if (mentionsInput(inner)) return (value, frame) => verdict(value, run(bind(frame, '?', value)));
  return isStatement(inner) ? (value, frame) => verdict(value, run(frame)) : (value, frame) => computedTest(value, run(frame));
}

function operatorTest(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Test {
  const [operator, operand] = childrenOf(node);
  const relation = relations[operator === undefined ? '' : textOf(compilation, operator)];
  const run: Evaluate = compilation.compile(operand ?? part(node, 1), within(lexical, '?')).run;
  const bound = operand !== undefined && mentionsInput(operand);
  return (value, frame) => relation?.(fromSingleton(value), run(bound ? bind(frame, '?', value) : frame)) ?? null;
}

function mentionsInput(node: SyntaxNode): boolean {
  if (node.name === '?') return true;
  return childrenOf(node).some(mentionsInput);
}

const statements = new Set(['Comparison', 'Conjunction', 'Disjunction', 'QuantifiedExpression', 'InstanceOfExpression']);

/** Whether an expression says something true or false by its form, so that its truth is the test. */
function isStatement(node: SyntaxNode): boolean {
  if (node.name === 'ParenthesizedExpression' || node.name === 'PositiveUnaryTest') return isStatement(part(node, 0));
  return statements.has(node.name);
}

/** The verdict of an expression about `?`: its own truth, or else whether the value matches it. */
function verdict(value: FeelValue, result: FeelValue): boolean | null {
  return typeof result === 'boolean' ? result : result === null ? null : matches(value, result);
}

/** A truth computed for a value that is itself no boolean stands as it is; null matches nothing but null. */
function computedTest(value: FeelValue, result: FeelValue): boolean | null {
  if (typeof result === 'boolean' && typeof value !== 'boolean') return value !== null && result;
  return matches(value, result);
}

/** Whether a value equals another, lies in a range or is in a list (DMN 1.5, table 54). */
export function matches(value: FeelValue, target: FeelValue): boolean | null {
  if (target instanceof FeelRange) {
    return value instanceof FeelRange ? equal(value, target) : rangeHolds(target, fromSingleton(value));
  }
  if (!isList(target)) return equal(value, target) ?? equal(fromSingleton(value), target);
  if (isList(value) && same(value, target)) return true;
  return target.some((element) => (element instanceof FeelRange ? rangeHolds(element, value) === true : same(value, element)));
}

/** A test as a value of its own: `(< 5)`, `[1..5]`. */
export function simpleTest(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const [first, operand] = childrenOf(node);
  if (first === undefined || first.name !== 'CompareOp') return compilation.compile(part(node, 0), lexical);
  const code = compilation.compile(operand ?? part(node, 1), lexical);
  const symbol = textOf(compilation, first);
  const make = (value: FeelValue) => rangeOf(symbol, value);
  if (code.constant !== undefined) {
    const range = make(code.constant);
    return { run: () => range, constant: range };
  }
  return { run: (frame) => make(code.run(frame)) };
}

function rangeOf(symbol: string, value: FeelValue): FeelRange | null {
  if (value === null) return null;
  if (symbol === '<' || symbol === '<=') return new FeelRange(null, false, value, symbol === '<=', symbol);
  if (symbol === '>' || symbol === '>=') return new FeelRange(value, symbol === '>=', null, false, symbol);
  if (symbol === '=') return new FeelRange(value, true, value, true, symbol);
  return symbol === '!=' ? new FeelRange(value, false, value, false, symbol) : null;
}

import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { arithmetic } from './arithmetic.ts';
import { context, list } from './collections.ts';
import { comparison } from './comparison.ts';
import { type Compilation, type Lexical, part, SyntaxProblem } from './compilation.ts';
import { filter } from './filter.ts';
import { type Code, constant } from './frame.ts';
import { functionDefinition } from './function-definition.ts';
import { instanceOf } from './instance-of.ts';
import { interval } from './interval.ts';
import { dateTimeLiteral, invocation } from './invocation.ts';
import { forExpression, quantified } from './iteration.ts';
import { atLiteral, booleanLiteral, numericLiteral, stringLiteral } from './literals.ts';
import { conditional, conjunction, disjunction } from './logic.ts';
import { path } from './path.ts';
import { simpleTest } from './unary-tests.ts';
import { variable } from './variable.ts';

type Construct = (compilation: Compilation, node: SyntaxNode, lexical: Lexical) => Code;

const inner: Construct = (compilation, node, lexical) => compilation.compile(part(node, 0), lexical);

/** Every construct of the grammar and what compiles it. */
const constructs: Readonly<Record<string, Construct>> = {
  ArithmeticExpression: arithmetic,
  AtLiteral: atLiteral,
  BooleanLiteral: booleanLiteral,
  Comparison: comparison,
  Conjunction: conjunction,
  Context: context,
  DateTimeLiteral: dateTimeLiteral,
  Disjunction: disjunction,
  Expression: inner,
  FilterExpression: filter,
  ForExpression: forExpression,
  FunctionDefinition: functionDefinition,
  FunctionInvocation: invocation,
  IfExpression: conditional,
  InstanceOfExpression: instanceOf,
  Interval: interval,
  IterationContext: inner,
  List: list,
  null: () => constant(null),
  NumericLiteral: numericLiteral,
  ParenthesizedExpression: inner,
  PathExpression: path,
  PositiveUnaryTest: inner,
  QuantifiedExpression: quantified,
  SimplePositiveUnaryTest: simpleTest,
  StringLiteral: stringLiteral,
  VariableName: variable,
  '?': variable,
};

/** Compiles one node of the syntax tree. Throws {@link SyntaxProblem} for what is no expression. */
export function compileNode(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const construct = constructs[node.name];
  if (construct === undefined) throw new SyntaxProblem(node, `unexpected ${node.name}`);
  return construct(compilation, node, lexical);
}

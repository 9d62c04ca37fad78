import type { SyntaxNode } from '../grammar/syntax-node.ts';
import type { FeelType } from '../conformance/feel-type.ts';
import { normalizeName } from '../values/context.ts';
import type { Parameter } from '../values/function.ts';
import { type Compilation, nameOf, partsOf } from './compilation.ts';

const byForm: Readonly<Record<string, FeelType>> = {
  BooleanLiteral: { kind: 'boolean' },
  Comparison: { kind: 'boolean' },
  Conjunction: { kind: 'boolean' },
  Disjunction: { kind: 'boolean' },
  InstanceOfExpression: { kind: 'boolean' },
  NumericLiteral: { kind: 'number' },
  QuantifiedExpression: { kind: 'boolean' },
  StringLiteral: { kind: 'string' },
};

/**
 * The type of what a function answers, as far as its body shows it (DMN 1.5, table 43). Where it does not show, the
 * lowest type, which conforms to every other.
 */
export function bodyType(compilation: Compilation, node: SyntaxNode, parameters: readonly Parameter[]): FeelType {
  const known = byForm[node.name];
  if (known !== undefined) return known;
  const inner = partsOf(node).filter(({ name }) => name !== 'ArithOp');
  if (node.name === 'VariableName') return parameterType(nameOf(compilation, node), parameters);
  if (node.name !== 'ArithmeticExpression' && node.name !== 'ParenthesizedExpression') return { kind: 'null' };
  const types = inner.map((child) => bodyType(compilation, child, parameters));
  return types.every(({ kind }) => kind === types[0]?.kind) ? (types[0] ?? { kind: 'null' }) : { kind: 'null' };
}

function parameterType(name: string, parameters: readonly Parameter[]): FeelType {
  const parameter = parameters.find((each) => normalizeName(each.name) === normalizeName(name));
  return parameter === undefined || parameter.type.kind === 'any' ? { kind: 'null' } : parameter.type;
}

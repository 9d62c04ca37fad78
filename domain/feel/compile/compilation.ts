import type { SyntaxNode } from '../grammar/syntax-node.ts';
import type { FeelType } from '../conformance/feel-type.ts';
import { normalizeName } from '../values/context.ts';
import type { Fit } from '../values/function.ts';
import type { Code } from './frame.ts';

/** Names bound around a place in the source. `dynamic` inside a filter, where elements bring names of their own. */
export type Lexical = { readonly bound: ReadonlySet<string>; readonly dynamic: boolean };

export const OUTERMOST: Lexical = { bound: new Set(), dynamic: false };

/** The lexical place inside one more binding. */
export function within(lexical: Lexical, ...names: string[]): Lexical {
  return { ...lexical, bound: new Set([...lexical.bound, ...names.map(normalizeName)]) };
}

/** Thrown by a construct the grammar lets pass and FEEL does not; becomes a refusal. */
export class SyntaxProblem extends Error {
  readonly from: number;
  readonly to: number;

  constructor(node: { from: number; to: number }, message: string) {
    super(message);
    this.from = node.from;
    this.to = node.to;
  }
}

type CompileNode = (node: SyntaxNode, lexical: Lexical) => Code;

/** One source text on its way to closures. */
export type Compilation = {
  readonly source: string;
  /** Names known outside the expression, by their normalized form. */
  readonly names: ReadonlyMap<string, string>;
  /** Names read from outside so far. */
  readonly reads: Set<string>;
  /** Types the expression may name besides FEEL's own. */
  readonly typeOf: (name: string) => FeelType | undefined;
  /** How a value is made to fit such a type, where its values are restricted. */
  readonly fitOf: (name: string) => Fit | undefined;
  /** Offsets at which `list<` stands in for `range<`, which the grammar does not know. */
  readonly rangeTypes: ReadonlySet<number>;
  readonly compile: CompileNode;
};

export function textOf(compilation: Compilation, node: { from: number; to: number }): string {
  return compilation.source.slice(node.from, node.to);
}

/** A name as written, its spaces single. */
export function nameOf(compilation: Compilation, node: { from: number; to: number }): string {
  return textOf(compilation, node).replace(/\s+/g, ' ').trim();
}

/** The children that carry meaning: without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child);
  }
  return children;
}

const punctuation = new Set(['(', ')', '[', ']', '{', '}', '.', '..', '<', '>', ',']);
const keywords = new Set([
  'if',
  'then',
  'else',
  'for',
  'return',
  'some',
  'every',
  'satisfies',
  'in',
  'between',
  'and',
  'or',
  'instance',
  'of',
  'function',
  'external',
  'not',
]);

/** The children that are expressions or names, without brackets and keywords. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).filter((child) => !punctuation.has(child.name) && !keywords.has(child.name));
}

/** The part at a position; its absence is a syntax error. */
export function part(node: SyntaxNode, index: number): SyntaxNode {
  const found = partsOf(node)[index];
  if (found === undefined) throw new SyntaxProblem(node, 'incomplete expression');
  return found;
}

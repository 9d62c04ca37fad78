import { parser, trackVariables, VariableContext } from 'lezer-feel';
import { builtinNames } from '../builtins/registry.ts';
import { normalizeName } from '../values/context.ts';
import { withoutOutwardBrackets } from './outward-brackets.ts';
import { leaveRanges } from './range-scopes.ts';
import type { SyntaxNode } from './syntax-node.ts';

export type Dialect = 'expression' | 'unary';

/** Names, each with the names inside it where it is known to be a context (or a list of them). */
export type Shape = { readonly [name: string]: Shape | null };

/** Reads sources in which the same names are known. Making one is dear, parsing with it is not. */
export type FeelParser = {
  readonly names: ReadonlyMap<string, string>;
  parse(source: string, dialect: Dialect): Parsed;
};

export type Parsed = { top: SyntaxNode; rangeTypes: ReadonlySet<number>; error: { from: number; to: number } | null };

const tops = { expression: 'Expression', unary: 'UnaryTests' } as const;

export function feelParser(shape: Shape): FeelParser {
  const tracker = trackVariables({ ...builtinShape, ...shape }, contextClass(innerNames(shape)));
  // Primes the cache of the outermost names; without it every token of a source would rebuild it.
  (tracker as unknown as { start: { contextCache(): unknown } }).start.contextCache();
  const reading = leaveRanges(tracker);
  const parsers = {
    expression: parser.configure({ top: tops.expression, contextTracker: tracker }),
    unary: parser.configure({ top: tops.unary, contextTracker: tracker }),
  };
  const read = (source: string, dialect: Dialect) => {
    reading(source);
    const tree = parsers[dialect].parse(source);
    return { top: tree.topNode, error: firstError(tree.topNode) };
  };
  return {
    names: new Map(Object.keys(shape).map((name) => [normalizeName(name), name])),
    parse: (written, dialect) => {
      const source = withoutOutwardBrackets(written);
      const plain = read(source, dialect);
      if (plain.error === null || !/\brange\s*</.test(source)) return { ...plain, rangeTypes: new Set() };
      const { text, offsets } = withoutRangeTypes(source);
      return { ...read(text, dialect), rangeTypes: offsets };
    },
  };
}

/** A built-in of one word is read as a name anyway; given here, it would hide keywords such as `not`. */
const builtinShape: Shape = Object.fromEntries(
  builtinNames()
    .filter((name) => name.includes(' '))
    .map((name) => [name, null]),
);

/**
 * Where the grammar cannot know what a value holds (the result of a function, an untyped input), the names inside
 * any known context count, so that those with special characters are still read as one name.
 */
function contextClass(fallback: Shape): typeof VariableContext {
  return class extends VariableContext {
    static override of(...contexts: unknown[]): VariableContext {
      const [only] = contexts;
      const unknown = contexts.length === 1 && (only === null || only === undefined || typeof only !== 'object');
      return super.of(...(unknown ? [fallback] : contexts));
    }
  };
}

const properties: Shape = Object.fromEntries(
  ['time offset', 'start included', 'end included', 'timezone', 'weekday'].map((name) => [name, null]),
);

function innerNames(shape: Shape): Shape {
  const found: { [name: string]: Shape | null } = { ...properties };
  const visit = (inner: Shape) => {
    for (const [name, value] of Object.entries(inner)) {
      found[name] = value;
      if (value !== null) visit(value);
    }
  };
  for (const value of Object.values(shape)) if (value !== null) visit(value);
  return found;
}

function firstError(top: SyntaxNode): Parsed['error'] {
  const cursor = top.cursor();
  do {
    if (cursor.type.isError) return { from: cursor.from, to: cursor.to };
  } while (cursor.next());
  return null;
}

/** The grammar has no `range<…>`; `list<…>`, of the same length, takes its place outside of strings. */
function withoutRangeTypes(source: string): { text: string; offsets: Set<number> } {
  const offsets = new Set<number>();
  const text = source.replace(/"(?:\\.|[^"\\])*"|\brange(?=\s*<)/g, (found: string, at: number) => {
    if (found !== 'range') return found;
    offsets.add(at);
    return 'list ';
  });
  return { text, offsets };
}

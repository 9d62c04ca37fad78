import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { ANY, type FeelType } from '../conformance/feel-type.ts';
import { namedType } from '../conformance/type-names.ts';
import { type Compilation, childrenOf, nameOf, part, partsOf } from './compilation.ts';

/** These need parameters; alone they name no type. */
const generic = new Set(['list', 'context', 'range', 'function']);

/** The type an expression names: `list<number>`, `context<a: string>`, `function<number>->string`, a name. */
export function typeOfNode(compilation: Compilation, node: SyntaxNode): FeelType {
  const inner = node.name === 'Type' ? part(node, 0) : node;
  if (inner.name === 'ListType') return elementType(compilation, inner);
  if (inner.name === 'ContextType') return contextType(compilation, inner);
  if (inner.name === 'FunctionType') return functionType(compilation, inner);
  const name = nameOf(compilation, inner);
  if (generic.has(name)) return { kind: 'unknown' };
  return compilation.typeOf(name) ?? namedType(name) ?? { kind: 'unknown' };
}

function typesIn(compilation: Compilation, node: SyntaxNode): FeelType[] {
  return childrenOf(node)
    .filter((child) => child.name === 'Type')
    .map((child) => typeOfNode(compilation, child));
}

function elementType(compilation: Compilation, node: SyntaxNode): FeelType {
  const of = typesIn(compilation, node)[0] ?? ANY;
  return { kind: compilation.rangeTypes.has(node.from) ? 'range' : 'list', of };
}

function contextType(compilation: Compilation, node: SyntaxNode): FeelType {
  const entries = new Map<string, FeelType>();
  for (const entry of partsOf(node).flatMap((child) => (child.name === 'ContextEntryTypes' ? partsOf(child) : []))) {
    entries.set(nameOf(compilation, part(entry, 0)), typesIn(compilation, entry)[0] ?? ANY);
  }
  return { kind: 'context', entries };
}

function functionType(compilation: Compilation, node: SyntaxNode): FeelType {
  const parameters = childrenOf(node)
    .filter((child) => child.name === 'ArgumentTypes')
    .flatMap((child) => partsOf(child))
    .flatMap((argument) => typesIn(compilation, argument));
  return { kind: 'function', parameters, result: typesIn(compilation, node).at(-1) ?? ANY };
}

import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { type FeelValue, isList, kindOf } from '../values/feel-value.ts';
import { propertyOf } from '../values/property.ts';
import { type Compilation, type Lexical, nameOf, part } from './compilation.ts';
import { type Code, type Frame, nullBecause } from './frame.ts';

/** `value.name`; of a list, the names of all its elements (DMN 1.5, table 64). */
export function path(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const source = compilation.compile(part(node, 0), lexical).run;
  const last = part(node, 1);
  const name = nameOf(compilation, last);
  return { run: (frame) => select(source(frame), name, frame, last) };
}

function select(value: FeelValue, name: string, frame: Frame, node: SyntaxNode): FeelValue {
  if (isList(value)) return value.map((element) => select(element, name, frame, node));
  const property = propertyOf(value, name);
  if (property !== undefined) return property;
  return nullBecause(frame, node, {
    zh: `${kindOf(value)} 没有“${name}”，因此为 null`,
    en: `${kindOf(value)} has no "${name}", so it is null`,
  });
}

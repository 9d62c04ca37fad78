import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { conforms } from '../conformance/conforms.ts';
import { type Compilation, childrenOf, type Lexical, part, SyntaxProblem } from './compilation.ts';
import { type Code, nullBecause } from './frame.ts';
import { typeOfNode } from './type.ts';

/** `value instance of type`; null is an instance of the null type only (DMN 1.5, table 61). */
export function instanceOf(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const run = compilation.compile(part(node, 0), lexical).run;
  const typeNode = childrenOf(node).find((child) => child.name === 'Type');
  if (typeNode === undefined) throw new SyntaxProblem(node, 'instance of needs a type');
  const type = typeOfNode(compilation, typeNode);
  const message = { zh: '没有这个类型，因此为 null', en: 'there is no such type, so it is null' };
  return {
    run: (frame) => {
      const value = run(frame);
      if (type.kind === 'unknown') return nullBecause(frame, typeNode, message);
      return value === null ? type.kind === 'null' : conforms(value, type);
    },
  };
}

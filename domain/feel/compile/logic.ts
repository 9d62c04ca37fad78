import type { SyntaxNode } from '../grammar/syntax-node.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { type Compilation, type Lexical, part } from './compilation.ts';
import type { Code, Evaluate } from './frame.ts';

const ternary = (value: FeelValue): boolean | null => (typeof value === 'boolean' ? value : null);

/** Three-valued `and` (DMN 1.5, table 49): what is no boolean counts as null. */
export function conjunction(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  return shortCircuit(compilation, node, lexical, false);
}

/** Three-valued `or`. */
export function disjunction(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  return shortCircuit(compilation, node, lexical, true);
}

function shortCircuit(compilation: Compilation, node: SyntaxNode, lexical: Lexical, decisive: boolean): Code {
  const left = compilation.compile(part(node, 0), lexical).run;
  const right = compilation.compile(part(node, 1), lexical).run;
  return { run: combine(left, right, decisive) };
}

/** `or` where true is decisive, `and` where false is. */
export function combine(left: Evaluate, right: Evaluate, decisive: boolean): Evaluate {
  return (frame) => {
    const first = ternary(left(frame));
    if (first === decisive) return decisive;
    const second = ternary(right(frame));
    if (second === decisive) return decisive;
    return first === null || second === null ? null : !decisive;
  };
}

/** `if … then … else …`: anything but true takes the else branch. */
export function conditional(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const condition = compilation.compile(part(node, 0), lexical).run;
  const consequent = compilation.compile(part(node, 1), lexical).run;
  const alternative = compilation.compile(part(node, 2), lexical).run;
  return { run: (frame) => (condition(frame) === true ? consequent(frame) : alternative(frame)) };
}

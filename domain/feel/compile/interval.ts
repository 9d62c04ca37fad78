import type { SyntaxNode } from '../grammar/syntax-node.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { makeRange } from '../values/make-range.ts';
import { type Compilation, childrenOf, type Lexical, part, textOf } from './compilation.ts';
import { type Code, nullBecause } from './frame.ts';

/** `[a..b]`, `(a..b)` or `]a..b[`: both endpoints of one ordered kind (DMN 1.5, 10.3.2.7). */
export function interval(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const children = childrenOf(node);
  const startIncluded = textOf(compilation, children[0] ?? node) === '[';
  const endIncluded = textOf(compilation, children.at(-1) ?? node) === ']';
  const start = compilation.compile(part(node, 0), lexical);
  const end = compilation.compile(part(node, 1), lexical);
  const make = (low: FeelValue, high: FeelValue) =>
    low === null || high === null ? null : makeRange(low, startIncluded, high, endIncluded);
  if (start.constant !== undefined && end.constant !== undefined) {
    const range = make(start.constant, end.constant);
    if (range !== null) return { run: () => range, constant: range };
  }
  const message = {
    zh: '区间的两端必须是同一种可比较的值，且前者不大于后者',
    en: 'both ends of a range must be values of one ordered kind, the lower first',
  };
  return { run: (frame) => make(start.run(frame), end.run(frame)) ?? nullBecause(frame, node, message) };
}

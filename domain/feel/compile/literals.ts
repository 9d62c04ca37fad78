import type { SyntaxNode } from '../grammar/syntax-node.ts';
import { parseTemporal } from '../values/parse-temporal.ts';
import { parseNumber } from '../values/number.ts';
import { type Compilation, part, textOf } from './compilation.ts';
import { type Code, constant, nullBecause } from './frame.ts';
import { unescapeString } from './unescape-string.ts';

export function numericLiteral(compilation: Compilation, node: SyntaxNode): Code {
  return constant(parseNumber(textOf(compilation, node).replace(/\s+/g, '')));
}

export function stringLiteral(compilation: Compilation, node: SyntaxNode): Code {
  return constant(unescapeString(textOf(compilation, node).slice(1, -1)));
}

export function booleanLiteral(compilation: Compilation, node: SyntaxNode): Code {
  return constant(textOf(compilation, node) === 'true');
}

/** `@"…"`: a date, time, date and time or duration by its own text (DMN 1.5, grammar rule 66). */
export function atLiteral(compilation: Compilation, node: SyntaxNode): Code {
  const text = unescapeString(textOf(compilation, part(node, 0)).slice(1, -1));
  const value = parseTemporal(text);
  if (value !== null) return constant(value);
  const message = { zh: `“${text}”不是日期、时间或时长`, en: `"${text}" is no date, time or duration` };
  return { run: (frame) => nullBecause(frame, node, message) };
}

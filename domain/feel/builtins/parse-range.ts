import { unescapeString } from '../compile/unescape-string.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { makeRange } from '../values/make-range.ts';
import { parseNumber } from '../values/number.ts';
import { parseTemporal } from '../values/parse-temporal.ts';
import type { FeelRange } from '../values/range.ts';

const lexical = /^\s*([[(\]])(.*)([\])[])\s*$/s;
const textLiteral = /^"((?:[^"\\]|\\.)*)"$/;
const atLiteral = /^@"([^"]*)"$/;
const constructor = /^(?:date|time|date and time|duration)\s*\(\s*"([^"]*)"\s*\)$/;

/** `range(from)`: the range a text writes, its endpoints literals (DMN 1.5, table 69); null where it writes none. */
export function parseRange(text: string): FeelRange | null {
  const match = lexical.exec(text);
  const parts = match?.[2] === undefined ? null : splitEndpoints(match[2]);
  if (match === null || parts === null) return null;
  const [start, end] = parts.map(endpoint);
  if (start === undefined || end === undefined) return null;
  const [startIncluded, endIncluded] = [match[1] === '[', match[3] === ']'];
  if ((start === null && startIncluded) || (end === null && endIncluded)) return null;
  return makeRange(start, startIncluded, end, endIncluded);
}

/** The two sides of the `..` that stands outside of quotes. */
function splitEndpoints(text: string): [string, string] | null {
  let quoted = false;
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === '\\' && quoted) at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text.startsWith('..', at)) return [text.slice(0, at).trim(), text.slice(at + 2).trim()];
  }
  return null;
}

/** The value of a literal; null for none, undefined for what is no literal. */
function endpoint(text: string): FeelValue | undefined {
  if (text === '' || text === 'null') return null;
  const quoted = textLiteral.exec(text)?.[1];
  if (quoted !== undefined) return unescapeString(quoted);
  const temporal = atLiteral.exec(text)?.[1] ?? constructor.exec(text)?.[1];
  if (temporal !== undefined) return parseTemporal(temporal) ?? undefined;
  return parseNumber(text) ?? undefined;
}

import { classEscape } from './class-escape.ts';

/** A pattern that XPath does not allow. */
class Malformed extends Error {}

type Reader = {
  text: string;
  at: number;
  dotAll: boolean;
  multiline: boolean;
  ignoreCase: boolean;
  open: number[];
  closed: Set<number>;
  groups: number;
};

/**
 * The JavaScript source (for the `v` flag) of an XPath regular expression, or null for a malformed one. XPath has
 * class subtraction, category and block escapes and name classes, and no lookaround (XPath functions 3.1, 5.6.1).
 */
export function translate(pattern: string, flags: string): string | null {
  if (flags.includes('q')) return Array.from(pattern).map(literal).join('');
  const reader: Reader = {
    text: flags.includes('x') ? withoutSpace(pattern) : pattern,
    at: 0,
    dotAll: flags.includes('s'),
    multiline: flags.includes('m'),
    ignoreCase: flags.includes('i'),
    open: [],
    closed: new Set(),
    groups: 0,
  };
  try {
    const source = alternatives(reader);
    return reader.open.length === 0 ? source : null;
  } catch (problem) {
    if (problem instanceof Malformed) return null;
    throw problem;
  }
}

/** The pattern under the flag `x`: white space counts in character classes only. */
function withoutSpace(pattern: string): string {
  let depth = 0;
  let kept = '';
  for (const character of pattern) {
    if (depth === 0 && /[\t\n\r ]/.test(character)) continue;
    const escaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(kept);
    if (character === '[' && !escaped) depth++;
    if (character === ']' && !escaped) depth--;
    kept += character;
  }
  return kept;
}

function alternatives(reader: Reader): string {
  let source = '';
  while (reader.at < reader.text.length) source += piece(reader);
  return source;
}

function next(reader: Reader): string {
  const codePoint = reader.text.codePointAt(reader.at);
  if (codePoint === undefined) throw new Malformed();
  const character = String.fromCodePoint(codePoint);
  reader.at += character.length;
  return character;
}

function literal(character: string): string {
  return /[\p{L}\p{N}_]/u.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Lines end at a line feed only, and none starts after a last one, unlike in JavaScript. */
const LINE_START = '(?:(?<![\\s\\S])|(?<=\\n)(?=[\\s\\S]))';
const LINE_END = '(?=\\n|(?![\\s\\S]))';

/** One atom with what repeats it, or a mark between atoms. */
function piece(reader: Reader): string {
  const character = next(reader);
  if (character === '|') return '|';
  if (character === '(') return openGroup(reader);
  if (character === '^') return reader.multiline ? LINE_START : '^';
  if (character === '$') return reader.multiline ? LINE_END : '$';
  if (character === ')') return closeGroup(reader) + quantifier(reader);
  if (character === '[') return characterClass(reader) + quantifier(reader);
  if (character === '\\') return atomEscape(reader) + quantifier(reader);
  if (character === '.') return (reader.dotAll ? '[\\s\\S]' : '[^\\n\\r]') + quantifier(reader);
  if ('?*+{}]'.includes(character)) throw new Malformed();
  return literal(character) + quantifier(reader);
}

function openGroup(reader: Reader): string {
  if (reader.text.startsWith('?:', reader.at)) {
    reader.at += 2;
    reader.open.push(0);
    return '(?:';
  }
  if (reader.text[reader.at] === '?') throw new Malformed();
  reader.groups += 1;
  reader.open.push(reader.groups);
  return '(';
}

function closeGroup(reader: Reader): string {
  const group = reader.open.pop();
  if (group === undefined) throw new Malformed();
  reader.closed.add(group);
  return ')';
}

const repetition = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;

function quantifier(reader: Reader): string {
  repetition.lastIndex = reader.at;
  const found = repetition.exec(reader.text)?.[0] ?? '';
  reader.at += found.length;
  return found;
}

function atomEscape(reader: Reader): string {
  const character = next(reader);
  if (!/[1-9]/.test(character)) {
    const source = escape(reader, character);
    // Categories and blocks mean what they say whatever the flag `i`.
    return reader.ignoreCase && /[pP]/.test(character) ? `(?-i:${source})` : source;
  }
  let group = Number(character);
  while (/\d/.test(reader.text[reader.at] ?? '') && group * 10 + Number(reader.text[reader.at]) <= reader.groups) {
    group = group * 10 + Number(reader.text[reader.at++]);
  }
  if (!reader.closed.has(group)) throw new Malformed();
  return `(?:\\${group})`;
}

/** What a `\` and the character behind it stand for, in a class or outside. */
function escape(reader: Reader, character: string): string {
  if ('nrt'.includes(character)) return `\\${character}`;
  if ('\\|.?*+(){}$-[]^'.includes(character)) return literal(character);
  if (character !== 'p' && character !== 'P') return classEscape(character, '') ?? fail();
  const close = reader.text.indexOf('}', reader.at);
  if (next(reader) !== '{' || close < 0) throw new Malformed();
  const name = reader.text.slice(reader.at, close);
  reader.at = close + 1;
  return classEscape(character, name) ?? fail();
}

function fail(): never {
  throw new Malformed();
}

/** `[…]`, negated by `^`, from which `-[…]` takes away. */
function characterClass(reader: Reader): string {
  const negative = reader.text[reader.at] === '^';
  if (negative) reader.at++;
  let members = '';
  let subtracted = '';
  for (let first = true; ; first = false) {
    if (reader.text.startsWith('-[', reader.at) && !first) {
      reader.at += 2;
      subtracted = `--${characterClass(reader)}`;
      if (reader.text[reader.at] !== ']') throw new Malformed();
    }
    const character = next(reader);
    if (character === ']') break;
    members += member(reader, character);
  }
  if (members === '') throw new Malformed();
  const base = `[${negative ? '^' : ''}${members}]`;
  return subtracted === '' ? base : `[${base}${subtracted}]`;
}

function member(reader: Reader, character: string): string {
  if (character === '[') throw new Malformed();
  if (character === '\\') {
    const escaped = next(reader);
    const source = escape(reader, escaped);
    return 'dDwWsSiIcCpP'.includes(escaped) ? source : rangeFrom(reader, source);
  }
  return rangeFrom(reader, literal(character));
}

function rangeFrom(reader: Reader, low: string): string {
  const after = reader.text[reader.at + 1];
  if (reader.text[reader.at] !== '-' || after === ']' || after === '[' || after === undefined) return low;
  reader.at++;
  const character = next(reader);
  return `${low}-${character === '\\' ? escape(reader, next(reader)) : literal(character)}`;
}

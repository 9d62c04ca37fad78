import { characterClass, escape, literal } from './character-class.ts';
import type { Pattern } from './pattern.ts';
import { Malformed, malformed, next, type Reader } from './reader.ts';

/** A pattern ready to match, and how many groups it has. */
export type Parsed = { pattern: Pattern; groups: number };

/**
 * Reads an XPath regular expression; null for a malformed one. XPath has class subtraction, category and block escapes and
 * name classes, and no lookaround (XPath functions 3.1, 5.6.1).
 */
export function parsePattern(text: string, flags: string): Parsed | null {
  const reader: Reader = {
    text: flags.includes('x') && !flags.includes('q') ? withoutSpace(text) : text,
    at: 0,
    dotAll: flags.includes('s'),
    multiline: flags.includes('m'),
    ignoreCase: flags.includes('i'),
    groups: 0,
    closed: new Set(),
  };
  try {
    const pattern = flags.includes('q') ? literally(reader) : choice(reader);
    return reader.at < reader.text.length ? null : { pattern, groups: reader.groups };
  } catch (problem) {
    // JavaScript finds ranges in classes that go backwards.
    if (problem instanceof Malformed || problem instanceof SyntaxError) return null;
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

function literally(reader: Reader): Pattern {
  const parts: Pattern[] = [];
  while (reader.at < reader.text.length) parts.push(character(reader, next(reader)));
  return { kind: 'sequence', parts };
}

/** Alternatives up to the end or the `)` of the group they stand in. */
function choice(reader: Reader): Pattern {
  const options: Pattern[] = [];
  let parts: Pattern[] = [];
  while (reader.at < reader.text.length && reader.text[reader.at] !== ')') {
    if (reader.text[reader.at] === '|') {
      reader.at++;
      options.push({ kind: 'sequence', parts });
      parts = [];
    } else parts.push(piece(reader));
  }
  return { kind: 'choice', options: [...options, { kind: 'sequence', parts }] };
}

/** One atom with what repeats it, or a mark between atoms. */
function piece(reader: Reader): Pattern {
  const first = next(reader);
  if (first === '^') return { kind: 'start', ofLine: reader.multiline };
  if (first === '$') return { kind: 'end', ofLine: reader.multiline };
  return repeated(reader, atom(reader, first));
}

function atom(reader: Reader, first: string): Pattern {
  if (first === '(') return group(reader);
  if (first === '[') return oneOf(characterClass(reader), reader.ignoreCase);
  if (first === '\\') return escaped(reader);
  if (first === '.') return { kind: 'one', accepts: reader.dotAll ? () => true : (each) => each !== '\n' && each !== '\r' };
  return '?*+{}]'.includes(first) ? malformed() : character(reader, first);
}

function group(reader: Reader): Pattern {
  const captures = !reader.text.startsWith('?:', reader.at);
  if (!captures) reader.at += 2;
  else if (reader.text[reader.at] === '?') malformed();
  const number = captures ? ++reader.groups : 0;
  const body = choice(reader);
  if (reader.at >= reader.text.length || next(reader) !== ')') malformed();
  reader.closed.add(number);
  return { kind: 'group', group: number, body };
}

function escaped(reader: Reader): Pattern {
  const letter = next(reader);
  // Categories and blocks mean what they say whatever the flag `i`.
  if (!/[1-9]/.test(letter)) return oneOf(escape(reader, letter), reader.ignoreCase && !/[pP]/.test(letter));
  let number = Number(letter);
  while (/\d/.test(reader.text[reader.at] ?? '') && number * 10 + Number(reader.text[reader.at]) <= reader.groups) {
    number = number * 10 + Number(reader.text[reader.at++]);
  }
  if (!reader.closed.has(number)) malformed();
  const fold = (each: string) => each.toUpperCase();
  return { kind: 'same', group: number, equal: reader.ignoreCase ? (a, b) => fold(a) === fold(b) : (a, b) => a === b };
}

function character(reader: Reader, only: string): Pattern {
  if (reader.ignoreCase) return oneOf(literal(only), true);
  return { kind: 'one', accepts: (each) => each === only };
}

function oneOf(source: string, ignoreCase: boolean): Pattern {
  const regex = new RegExp(
    `^${source.startsWith('[') || source.startsWith('\\') ? source : `(?:${source})`}$`,
    ignoreCase ? 'vi' : 'v',
  );
  const known = new Map<string, boolean>();
  return {
    kind: 'one',
    accepts: (each) => {
      const verdict = known.get(each) ?? regex.test(each);
      if (known.size < MAX_KNOWN) known.set(each, verdict);
      return verdict;
    },
  };
}

const MAX_KNOWN = 1000;

const repetition = /([?*+]|\{(\d+)(?:(,)(\d*))?\})(\??)/y;

function repeated(reader: Reader, body: Pattern): Pattern {
  repetition.lastIndex = reader.at;
  const found = repetition.exec(reader.text);
  if (found === null) return body;
  reader.at += found[0].length;
  const [, sign, least, comma, most, lazy] = found;
  const min = least === undefined ? (sign === '+' ? 1 : 0) : Number(least);
  const max =
    least === undefined ? (sign === '?' ? 1 : Infinity) : comma === undefined ? min : most === '' ? Infinity : Number(most);
  return max < min ? malformed() : { kind: 'repeat', body, min, max, lazy: lazy === '?' };
}

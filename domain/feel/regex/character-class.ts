import { classEscape } from './class-escape.ts';
import { type Reader, malformed, next } from './reader.ts';

/** The source of a JavaScript class (for the flag `v`) of one code point as it is. */
export function literal(character: string): string {
  return /[\p{L}\p{N}_]/u.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** What a `\` and the character behind it stand for, in a class or outside, as JavaScript source. */
export function escape(reader: Reader, character: string): string {
  if ('nrt'.includes(character)) return `\\${character}`;
  if ('\\|.?*+(){}$-[]^'.includes(character)) return literal(character);
  if (character !== 'p' && character !== 'P') return classEscape(character, '') ?? malformed();
  const close = reader.text.indexOf('}', reader.at);
  if (next(reader) !== '{' || close < 0) malformed();
  const name = reader.text.slice(reader.at, close);
  reader.at = close + 1;
  return classEscape(character, name) ?? malformed();
}

/** The rest of `[…]`, negated by `^`, from which `-[…]` takes away, as JavaScript source. */
export function characterClass(reader: Reader): string {
  const negative = reader.text[reader.at] === '^';
  if (negative) reader.at++;
  let members = '';
  let subtracted = '';
  for (let first = true; ; first = false) {
    if (reader.text.startsWith('-[', reader.at) && !first) {
      reader.at += 2;
      subtracted = `--${characterClass(reader)}`;
      if (reader.text[reader.at] !== ']') malformed();
    }
    const character = next(reader);
    if (character === ']') break;
    members += member(reader, character);
  }
  if (members === '') malformed();
  const base = `[${negative ? '^' : ''}${members}]`;
  return subtracted === '' ? base : `[${base}${subtracted}]`;
}

function member(reader: Reader, character: string): string {
  if (character === '[') malformed();
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

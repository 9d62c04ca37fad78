import { matchesPattern, replacePattern, splitPattern } from '../regex/match.ts';
import type { FeelList, FeelValue } from '../values/feel-value.ts';
import { type FeelNumber, integer } from '../values/number.ts';
import { type Family, list, number, optional, signature, text } from './signature.ts';

/** String functions (DMN 1.5, 10.3.4.3). Characters are code points; patterns are XPath regular expressions. */
export const stringFunctions: Family = {
  substring: [signature([text('string'), number('start position'), optional(number('length'))], substring)],
  'string length': [signature([text('string')], (string) => integer(Array.from(string).length))],
  'upper case': [signature([text('string')], (string) => string.toUpperCase())],
  'lower case': [signature([text('string')], (string) => string.toLowerCase())],
  'substring before': [signature([text('string'), text('match')], substringBefore)],
  'substring after': [signature([text('string'), text('match')], substringAfter)],
  replace: [signature([text('input'), text('pattern'), text('replacement'), optional(text('flags'))], replacePattern)],
  contains: [signature([text('string'), text('match')], (string, match) => string.includes(match))],
  'starts with': [signature([text('string'), text('match')], (string, match) => string.startsWith(match))],
  'ends with': [signature([text('string'), text('match')], (string, match) => string.endsWith(match))],
  matches: [signature([text('input'), text('pattern'), optional(text('flags'))], matchesPattern)],
  split: [signature([text('string'), text('delimiter')], splitPattern)],
  'string join': [signature([list('list'), optional(text('delimiter'))], join)],
};

/** Counted from 1, or from the end when negative; null outside the string. */
function substring(string: string, start: FeelNumber, length: FeelNumber | undefined): string | null {
  const characters = Array.from(string);
  const [position, count] = [start.trunc().toNumber(), length?.trunc().toNumber()];
  if (position === 0 || Math.abs(position) > characters.length) return null;
  if (count !== undefined && count < 1) return null;
  const from = position > 0 ? position - 1 : characters.length + position;
  return characters.slice(from, count === undefined ? undefined : from + count).join('');
}

function substringBefore(string: string, match: string): string {
  const at = string.indexOf(match);
  return at < 0 ? '' : string.slice(0, at);
}

function substringAfter(string: string, match: string): string {
  const at = string.indexOf(match);
  return at < 0 ? '' : string.slice(at + match.length);
}

/** nulls are left out; anything else that is no string makes it null. */
function join(elements: FeelList, delimiter: string | undefined): FeelValue {
  const strings = elements.filter((element) => element !== null);
  return strings.every((element) => typeof element === 'string') ? strings.join(delimiter ?? '') : null;
}

import { CallFailure } from '../values/function.ts';
import { Exhausted, findMatch, type Found } from './find-match.ts';
import { parsePattern } from './parse-pattern.ts';
import { type Program, programOf } from './program.ts';

type Compiled = { program: Program | null; groups: number };
type Find = (text: readonly string[], from: number) => Found | null;

/** `matches(input, pattern, flags)`; null for a pattern or flags XPath does not have (XPath functions 3.1, 5.6.3). */
export function matchesPattern(input: string, pattern: string, flags: string | undefined): boolean | null | CallFailure {
  return withPattern(pattern, flags, (find) => find(Array.from(input), 0) !== null);
}

/** `split(string, delimiter)`; null where the delimiter is no pattern or matches nothing at all. */
export function splitPattern(input: string, delimiter: string): string[] | null | CallFailure {
  return withPattern(delimiter, '', (find) => {
    const text = Array.from(input);
    const found = allMatches(find, text);
    if (found === null) return null;
    const starts = [0, ...found.map(({ end }) => end)];
    return starts.map((start, at) => text.slice(start, found[at]?.start ?? text.length).join(''));
  });
}

/** `replace(input, pattern, replacement, flags)`; null also for a pattern that matches nothing at all. */
export function replacePattern(
  input: string,
  pattern: string,
  replacement: string,
  flags: string | undefined,
): string | null | CallFailure {
  return withPattern(pattern, flags, (find, groups) => {
    const template = (flags ?? '').includes('q') ? [replacement] : parseReplacement(replacement, groups);
    const text = Array.from(input);
    const found = template === null ? null : allMatches(find, text);
    if (template === null || found === null) return null;
    let replaced = '';
    let from = 0;
    for (const match of found) {
      const written = template.map((piece) => (typeof piece === 'string' ? piece : groupOf(text, match, piece)));
      replaced += text.slice(from, match.start).join('') + written.join('');
      from = match.end;
    }
    return replaced + text.slice(from).join('');
  });
}

function groupOf(text: readonly string[], { start, end, slots }: Found, number: number): string {
  const [from, to] = number === 0 ? [start, end] : [slots[2 * number], slots[2 * number + 1]];
  return to === undefined ? '' : text.slice(from, to).join('');
}

/** All matches one behind the other; null for a pattern that matches nothing at all. */
function allMatches(find: Find, text: readonly string[]): Found[] | null {
  if (find([], 0) !== null) return null;
  const all: Found[] = [];
  for (let from = 0; ;) {
    const found = find(text, from);
    if (found === null) return all;
    // A pattern may match nothing in a text though not in the empty one: `^` with the flag `m`.
    if (found.end === found.start) return null;
    all.push(found);
    from = found.end;
  }
}

/** Texts and numbers of groups; null where `$` or `\` stands before something they cannot. */
function parseReplacement(replacement: string, groups: number): (string | number)[] | null {
  const pieces: (string | number)[] = [];
  for (const [token] of replacement.matchAll(/\\.?|\$\d*|[^\\$]+/gs)) {
    if (token.startsWith('$')) {
      if (token === '$') return null;
      pieces.push(...groupReference(token.slice(1), groups));
    } else if (token.startsWith('\\')) {
      if (token !== '\\\\' && token !== '\\$') return null;
      pieces.push(token.slice(1));
    } else pieces.push(token);
  }
  return pieces;
}

/** As many digits as name a group there is; the rest is text. A single digit always names one, if only an empty one. */
function groupReference(digits: string, groups: number): (string | number)[] {
  let length = digits.length;
  while (length > 1 && Number(digits.slice(0, length)) > groups) length--;
  return [Number(digits.slice(0, length)), digits.slice(length)];
}

const cache = new Map<string, Compiled | null>();
const MAX_CACHED = 500;

/** What the work on a pattern gives; null for one that is malformed. */
function withPattern<T>(
  pattern: string,
  flags: string | undefined,
  work: (find: Find, groups: number) => T,
): T | null | CallFailure {
  const key = `${flags ?? ''}/${pattern}`;
  const known = cache.get(key);
  const compiled = known === undefined ? compile(pattern, flags ?? '') : known;
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(key, compiled);
  try {
    if (compiled === null) return null;
    const { program, groups } = compiled;
    if (program === null) throw new Exhausted();
    return work((text, from) => findMatch(program, text, from), groups);
  } catch (problem) {
    if (problem instanceof Exhausted)
      return new CallFailure('该正则表达式在此文本上尝试过多，请简化', 'the pattern tries too much on this text: simplify it');
    throw problem;
  }
}

function compile(pattern: string, flags: string): Compiled | null {
  if (!/^[smixq]*$/.test(flags)) return null;
  const parsed = parsePattern(pattern, flags);
  return parsed === null ? null : { program: programOf(parsed.pattern, parsed.groups), groups: parsed.groups };
}

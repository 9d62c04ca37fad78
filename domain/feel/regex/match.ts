import { translate } from './translate.ts';

/** `matches(input, pattern, flags)`; null for a pattern or flags XPath does not have (XPath functions 3.1, 5.6.3). */
export function matchesPattern(input: string, pattern: string, flags: string | undefined): boolean | null {
  return compiled(pattern, flags ?? '')?.test(input) ?? null;
}

/** `split(string, delimiter)`; null where the delimiter is no pattern or matches nothing at all. */
export function splitPattern(input: string, delimiter: string): string[] | null {
  const regex = compiled(delimiter, '');
  if (regex === null || regex.test('')) return null;
  const pieces: string[] = [];
  let from = 0;
  for (const match of input.matchAll(new RegExp(regex.source, `${regex.flags}g`))) {
    pieces.push(input.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...pieces, input.slice(from)];
}

/** `replace(input, pattern, replacement, flags)`; null also for a pattern that matches nothing at all. */
export function replacePattern(input: string, pattern: string, replacement: string, flags: string | undefined): string | null {
  const regex = compiled(pattern, flags ?? '');
  if (regex === null || regex.test('')) return null;
  const literal = (flags ?? '').includes('q');
  const groups = new RegExp(`${regex.source}|`, regex.flags).exec('')?.length ?? 1;
  const template = literal ? [replacement] : parseReplacement(replacement, groups - 1);
  if (template === null) return null;
  return input.replace(new RegExp(regex.source, `${regex.flags}g`), (...match: (string | undefined)[]) =>
    template.map((piece) => (typeof piece === 'string' ? piece : (match[piece] ?? ''))).join(''),
  );
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

const cache = new Map<string, RegExp | null>();
const MAX_CACHED = 500;

function compiled(pattern: string, flags: string): RegExp | null {
  const key = `${flags}/${pattern}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= MAX_CACHED) cache.clear();
  const regex = compile(pattern, flags);
  cache.set(key, regex);
  return regex;
}

function compile(pattern: string, flags: string): RegExp | null {
  if (!/^[smixq]*$/.test(flags)) return null;
  const source = translate(pattern, flags);
  if (source === null) return null;
  try {
    return new RegExp(source, flags.includes('i') ? 'vi' : 'v');
  } catch {
    return null;
  }
}

import { unicodeBlock } from './unicode-blocks.ts';

const nameStart = '_:\\p{L}\\p{Nl}';
const nameCharacter = `${nameStart}\\-.\\p{Nd}\\p{M}\\u{b7}`;

const classes: Record<string, string> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
  s: '[ \\t\\n\\r]',
  S: '[^ \\t\\n\\r]',
  i: `[${nameStart}]`,
  I: `[^${nameStart}]`,
  c: `[${nameCharacter}]`,
  C: `[^${nameCharacter}]`,
};

const category = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;

/**
 * The JavaScript class of an XPath escape: `\d \w \s \i \c` and their opposites, `\p{…}` and `\P{…}` with a general
 * category or, after `Is`, a Unicode block. undefined for any other letter or name.
 */
export function classEscape(letter: string, name: string): string | undefined {
  if (letter !== 'p' && letter !== 'P') return classes[letter];
  if (category.test(name)) return `\\${letter}{${name}}`;
  const block = name.startsWith('Is') ? unicodeBlock(name.slice(2)) : undefined;
  return block === undefined ? undefined : `[${letter === 'P' ? '^' : ''}${block}]`;
}

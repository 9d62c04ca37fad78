/** Values of a fixed length need no separator after them (GS1 General Specifications 7.8.5). */
const fixedLength: Record<string, number> = {
  '00': 18,
  '01': 14,
  '02': 14,
  '11': 6,
  '12': 6,
  '13': 6,
  '15': 6,
  '16': 6,
  '17': 6,
  '20': 2,
};
const longest: Record<string, number> = { '10': 20, '21': 20, '22': 20, '30': 8, '37': 8, '240': 30, '241': 30, '250': 30 };
const separator = '\u001D';
const value82 = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/;

/**
 * Reads a GS1 element string, as a scanner gives it (FNC1 as 0x1D, with or without a symbology identifier) or with
 * bracketed identifiers, for the identifiers that our labels carry.
 * @returns undefined where it is cut, unknown or malformed
 */
export function parseElementString(text: string): Map<string, string> | undefined {
  const pairs = text.startsWith('(') ? bracketed(text) : scanned(text.replace(/^\][A-Za-z]\d/, '').replace(/^\u001D/, ''));
  if (!pairs || pairs.length === 0) return undefined;
  return pairs.every(([ai, value]) => isWhole(ai, value)) ? new Map(pairs) : undefined;
}

function isWhole(ai: string, value: string): boolean {
  const fixed = fixedLength[ai];
  if (fixed !== undefined) return /^\d+$/.test(value) && value.length === fixed;
  return value.length <= (longest[ai] ?? 0) && value82.test(value);
}

function bracketed(text: string): [string, string][] | undefined {
  const pairs = [...text.matchAll(/\((\d{2,4})\)([^(]+)/g)].map((match): [string, string] => [
    match[1] as string,
    match[2] as string,
  ]);
  const read = pairs.reduce((length, [ai, value]) => length + ai.length + 2 + value.length, 0);
  return read === text.length ? pairs : undefined;
}

function scanned(text: string): [string, string][] | undefined {
  const pairs: [string, string][] = [];
  let rest = text;
  while (rest !== '') {
    const ai = [rest.slice(0, 2), rest.slice(0, 3)].find((start) => start in fixedLength || start in longest);
    if (ai === undefined) return undefined;
    const end = ai in fixedLength ? ai.length + (fixedLength[ai] ?? 0) : separatorAt(rest);
    pairs.push([ai, rest.slice(ai.length, end)]);
    rest = rest.slice(end).replace(/^\u001D/, '');
  }
  return pairs;
}

function separatorAt(text: string): number {
  const at = text.indexOf(separator);
  return at < 0 ? text.length : at;
}

const simple: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** Resolves the escapes of a string literal: `\n \r \t \" \' \\ \uXXXX \UXXXXXX` (DMN 1.5, grammar rule 35). */
export function unescapeString(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([nrt"'\\]))/g, (whole, short, long, letter) => {
    if (typeof short === 'string') return String.fromCharCode(Number.parseInt(short, 16));
    if (typeof long === 'string') return fromCodePoint(Number.parseInt(long, 16), whole);
    return simple[String(letter)] ?? whole;
  });
}

function fromCodePoint(codePoint: number, whole: string): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
}

/**
 * A file's text, read in the encoding that its byte order mark or its XML declaration names; else in UTF-8. An XML declaration
 * that names another encoding says UTF-8 afterwards, as which the text is kept and handed out.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const { encoding } = new TextDecoder(encodingOf(bytes));
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'utf-8' ? text : text.replace(declared, (_all, before: string) => `${before}"UTF-8"`);
}

const declared = /^(<\?xml[^>]*\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).encoding.startsWith('utf-16') ? 'utf-8' : named;
  } catch {
    return 'utf-8';
  }
}

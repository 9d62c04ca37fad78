import { createReadStream } from 'node:fs';

/**
 * The lines of a file, or of the standard input for `-`, as they come: in UTF-8, or in UTF-16 where its byte order mark says so;
 * ended by LF, CR LF or CR.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const chunks = (file === '-' ? process.stdin : createReadStream(file)) as AsyncIterable<Uint8Array>;
  let decoder: TextDecoder | undefined;
  let rest = '';
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const lines = split(rest + decoder.decode(chunk, { stream: true }));
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield* split(rest + (decoder?.decode() ?? ''));
}

/** A CR at the end may be half of a CR LF: it stays with the last line. */
function split(text: string): string[] {
  return text.split(/\r\n|\n|\r(?!$)/);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

import { readFile } from 'node:fs/promises';
import { textOfBytes } from '../domain/text-of-bytes.ts';

/** A text file in the encoding that it names. */
export async function readText(file: string): Promise<string> {
  return textOfBytes(await readFile(file));
}

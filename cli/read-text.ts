import { readFile } from 'node:fs/promises';
import { textOfBytes } from '../domain/text-of-bytes.ts';
import { CliFault } from './cli-fault.ts';
import { whyUnread } from './why-unread.ts';

/**
 * A text file in the encoding that it names.
 * @throws CliFault for a file that cannot be read
 */
export async function readText(file: string): Promise<string> {
  try {
    return textOfBytes(await readFile(file));
  } catch (error) {
    throw new CliFault(whyUnread(error), file);
  }
}

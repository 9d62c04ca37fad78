import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { importedLocations } from '../domain/sop/imported-locations.ts';
import { readText } from './read-text.ts';

/**
 * What a diagram imports, and what that imports in turn, by location from the diagram's folder; null where there is no such
 * file. What an import names by an address on the net is not looked at.
 */
export async function readImports(file: string, xml: string): Promise<Map<string, string | null>> {
  const folder = dirname(resolve(file));
  const found = new Map<string, string | null>();
  const open = locationsIn(xml, folder, folder);
  for (let location = open.shift(); location !== undefined && found.size < most; location = open.shift()) {
    const path = join(folder, location);
    if (found.has(location) || path === resolve(file)) continue;
    const text = await textOf(path);
    found.set(location, text);
    if (text !== null) open.push(...locationsIn(text, dirname(path), folder));
  }
  return found;
}

const most = 100;
const largest = 20 * 1024 * 1024;

/** The text of a file of bearable size; null for what is none. */
async function textOf(path: string): Promise<string | null> {
  try {
    const file = await stat(path);
    return file.isFile() && file.size <= largest ? await readText(path) : null;
  } catch {
    return null;
  }
}

function locationsIn(xml: string, from: string, folder: string): string[] {
  return importedLocations(xml).map((location) => (from === folder ? location : relative(folder, join(from, location))));
}

import { dirname, join, resolve } from 'node:path';
import { checkRead } from '../domain/sop/check/check-sop.ts';
import type { Finding } from '../domain/sop/check/finding.ts';
import { isSopRefusal, readSop } from '../domain/sop/read-sop.ts';
import { readImports } from './read-imports.ts';

/** The first of what is wrong with each diagram among the imports of a file, by location; other files are not looked into. */
export async function checkImports(file: string, imports: ReadonlyMap<string, string | null>): Promise<Map<string, Finding>> {
  const found = new Map<string, Finding>();
  for (const [location, xml] of imports) {
    const read = xml === null ? undefined : await readSop({ 'imported.bpmn': xml });
    if (xml === null || !read || isSopRefusal(read)) continue;
    const path = join(dirname(resolve(file)), location);
    const [first] = checkRead(read, { imports: await readImports(path, xml) });
    if (first) found.set(location, first);
  }
  return found;
}

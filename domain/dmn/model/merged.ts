import type { Definitions } from './definitions.ts';

/**
 * A file and the models whose names count as its own, in the order in which a name that several have is taken: first the
 * file, then each import without a name with those that it imports so in turn (DMN 1.5, 6.3.3).
 */
export function merged(definitions: Definitions): Definitions[] {
  const found = new Set<Definitions>();
  gather(definitions, found);
  return [...found];
}

function gather(definitions: Definitions, found: Set<Definitions>): void {
  if (found.has(definitions)) return;
  found.add(definitions);
  for (const { alias, definitions: imported } of definitions.imports) if (alias === '') gather(imported, found);
}

import { readTree } from './structure/read-tree.ts';

/** Where the files are that a file imports, as it says it (BPMN 2.0.2, 8.2.2); not those on the net. */
export function importedLocations(xml: string): string[] {
  const imports = readTree(xml)?.children.filter(({ name }) => name === 'import') ?? [];
  return imports
    .map(({ attributes }) => attributes['location'] ?? '')
    .filter((location) => location !== '' && !/^[a-z][a-z+.-]*:/i.test(location));
}

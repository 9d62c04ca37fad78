import { importedLocations } from './imported-locations.ts';

/** What a diagram imports of the files beside it, and what those import in turn. */
export function importsAmong(files: Record<string, string>, diagram: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!Object.keys(files).some((name) => name !== diagram && /\.bpmn/.test(name))) return found;
  const open = importedLocations(files[diagram] ?? '');
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    const xml = Object.hasOwn(files, name) ? files[name] : undefined;
    if (xml === undefined || name === diagram || found.has(name)) continue;
    found.set(name, xml);
    open.push(...importedLocations(xml));
  }
  return found;
}

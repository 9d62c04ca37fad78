import { readTree, type TreeElement } from '../structure/read-tree.ts';
import type { Diagram } from './diagram.ts';

/** A file of BPMN that a diagram imports: its namespace and the ids in it. */
export interface ImportedFile {
  location: string;
  namespace: string | undefined;
  ids: readonly string[];
}

/** What a diagram imports, and what that imports in turn, as far as it is BPMN. */
export function importedTrees({ known: { imports } }: Diagram): TreeElement[] {
  return [...(imports?.values() ?? [])].flatMap((xml) => (xml === null ? [] : (readTree(xml) ?? [])));
}

/** The diagram's own file and those that it imports, as far as they are BPMN; none for a diagram that imports nothing. */
export function filesOf({ definitions, known: { imports }, source }: Diagram): ImportedFile[] {
  if (!imports || imports.size === 0) return [];
  const imported = [...imports].flatMap(([location, xml]) => (xml === null ? [] : [[location, xml] as const]));
  return [[definitions.id ?? '', source] as const, ...imported].flatMap(([location, xml]) => fileOf(location, xml));
}

function fileOf(location: string, xml: string): ImportedFile[] {
  const root = readTree(xml);
  if (!root) return [];
  const ids: string[] = [];
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const { id } = element.attributes;
    if (id !== undefined && id !== '') ids.push(id);
    open.push(...element.children);
  }
  return [{ location, namespace: root.attributes['targetNamespace'], ids }];
}

import { elementsIn } from './elements-in.ts';
import { list, text, typeOf } from './moddle-access.ts';
import { isParseRefusal, type Moddle, type Parsed, parseBpmn, UNRESOLVED } from './parse.ts';

/** A file of BPMN with what its ids mean: as they stand in it, though an element's own may be another by now. */
interface File extends Parsed {
  namespace: string | undefined;
  byId: Map<string, Moddle>;
  xml: string;
}

/**
 * What a diagram imports, as roots beside its own (BPMN 2.0.2, 8.2.2): the references that lead there, and the names of what
 * it calls, are tied to them. An id that another file has too is changed. Imported processes begin only when called.
 * What is no BPMN is passed over.
 */
export async function linkImports(main: Parsed, imports: ReadonlyMap<string, string | null>): Promise<Moddle[]> {
  const files = [fileOf(main, ''), ...(await importedFiles(main, imports))];
  for (const file of files) {
    tieReferences(file, files);
    tieCalls(file, files);
  }
  const roots = files.slice(1).flatMap(({ definitions }) => list(definitions, 'rootElements'));
  for (const root of roots) if (typeOf(root) === 'process') root['isExecutable'] = false;
  return roots.filter((root) => typeOf(root) !== 'collaboration');
}

/** The files that a diagram imports, each element under the id that it has in the plan. What is no BPMN is passed over. */
export async function importedFiles(main: Parsed, imports: ReadonlyMap<string, string | null>): Promise<File[]> {
  const files: File[] = [];
  const taken = new Set(fileOf(main, '').byId.keys());
  for (const xml of imports.values()) {
    const parsed = xml === null ? undefined : await parseBpmn(xml);
    if (xml !== null && parsed && !isParseRefusal(parsed)) files.push(named(fileOf(parsed, xml), taken));
  }
  return files;
}

function fileOf(parsed: Parsed, xml: string): File {
  const { definitions } = parsed;
  const ids = elementsIn(definitions).flatMap((one) => (one.id === undefined ? [] : [[one.id, one] as const]));
  return { ...parsed, xml, namespace: text(definitions, 'targetNamespace'), byId: new Map(ids) };
}

/** Gives ids that are taken another name; the file itself still knows its elements by the old one. */
function named(file: File, taken: Set<string>): File {
  for (const [id, element] of file.byId) {
    let free = id;
    for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
    taken.add(free);
    element.id = free;
  }
  return file;
}

function tieReferences(file: File, files: readonly File[]): void {
  for (const { element, property, id } of file.dangling) {
    const target = find(file, files, id);
    if (!target) continue;
    const value = element[property] as Moddle | Moddle[] | undefined;
    if (Array.isArray(value)) value.push(target);
    else if (value === undefined || value.$type === UNRESOLVED) element[property] = target;
  }
}

function tieCalls(file: File, files: readonly File[]): void {
  for (const element of file.byId.values()) {
    const called = typeOf(element) === 'callActivity' ? text(element, 'calledElement')?.trim() : undefined;
    const id = called === undefined ? undefined : find(file, files, called)?.id;
    if (id !== undefined) element['calledElement'] = id;
  }
}

/** What a name means in a file: with the prefix of a namespace what stands in that one, else its own before those imported. */
function find(file: File, files: readonly File[], name: string): Moddle | undefined {
  const [local = '', prefix] = name.split(':').toReversed();
  const namespace = prefix === undefined ? undefined : file.definitions.$attrs?.[`xmlns:${prefix}`];
  const others = files.filter((other) => other !== file);
  const homes = namespace === undefined ? [file, ...others] : files.filter((other) => other.namespace === namespace);
  return homes.find(({ byId }) => byId.has(local))?.byId.get(local);
}

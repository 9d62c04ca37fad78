import type { Message } from '../../feel/index.ts';
import type { DecisionModel, Definitions, DrgElement } from './definitions.ts';
import { merged } from './merged.ts';

/** An element of a model, and the names of the imports that lead to the file that holds it. */
export type LocatedElement = { readonly element: DrgElement; readonly path: readonly string[] };

/** The element that a caller means by a name or an id: see {@link locateDecision}. */
export function findDecision(model: DecisionModel, nameOrId: string): DrgElement | undefined {
  return locateDecision(model, nameOrId)?.element;
}

const known = new WeakMap<DecisionModel, Map<string, LocatedElement>>();

/**
 * What a caller means by a name or an id, which may be qualified by the name of an import (`import.name`) or the namespace of
 * a model (`namespace#name`): a decision or a decision service, else a knowledge model; of the model itself before those of
 * its imports.
 */
export function locateDecision(model: DecisionModel, nameOrId: string): LocatedElement | undefined {
  const found = known.get(model) ?? new Map<string, LocatedElement>();
  known.set(model, found);
  const located = found.get(nameOrId) ?? locate(filesOf(model.definitions), nameOrId);
  if (located !== undefined) found.set(nameOrId, located);
  return located;
}

type File = { readonly definitions: Definitions; readonly path: readonly string[] };

function locate(files: readonly File[], nameOrId: string): LocatedElement | undefined {
  return elementNamed(files, nameOrId) ?? elementOfNamespace(files, nameOrId) ?? elementOfImport(files, nameOrId);
}

/** A file and all that it imports, each by the first way that leads there. */
function filesOf(definitions: Definitions, path: readonly string[] = [], seen = new Set<Definitions>()): File[] {
  const files = merged(definitions).filter((each) => !seen.has(each));
  for (const each of files) seen.add(each);
  const own = files.map((each) => ({ definitions: each, path }));
  const named = files.flatMap(({ imports }) => imports.filter(({ alias }) => alias !== ''));
  return [...own, ...named.flatMap(({ alias, definitions: imported }) => filesOf(imported, [...path, alias], seen))];
}

function elementNamed(files: readonly File[], nameOrId: string): LocatedElement | undefined {
  const wanted = spaced(nameOrId);
  const all = files.flatMap(({ definitions, path }) => definitions.elements.map((element) => ({ element, path })));
  const callable = all.filter(({ element: { kind } }) => kind === 'decision' || kind === 'decisionService');
  const knowledge = all.filter(({ element: { kind } }) => kind === 'businessKnowledgeModel');
  return (
    callable.find(({ element }) => element.name === wanted) ??
    callable.find(({ element }) => element.id === nameOrId) ??
    callable.find(({ element }) => element.variable.name === wanted) ??
    knowledge.find(({ element: { name, id } }) => name === wanted || id === nameOrId)
  );
}

function elementOfNamespace(files: readonly File[], qualified: string): LocatedElement | undefined {
  for (const { definitions, path } of files) {
    const { namespace } = definitions;
    if (namespace === '' || !qualified.startsWith(`${namespace}#`)) continue;
    const found = elementNamed([{ definitions, path }], qualified.slice(namespace.length + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `import.name`, where `name` may be qualified in turn by an import of the imported file. */
function elementOfImport(files: readonly File[], qualified: string): LocatedElement | undefined {
  const wanted = spaced(qualified);
  for (const { definitions, path } of files.filter((file) => file.path.length === 0)) {
    for (const { alias, definitions: imported } of definitions.imports) {
      if (alias === '' || !wanted.startsWith(`${alias}.`)) continue;
      const found = locate(filesOf(imported), wanted.slice(alias.length + 1));
      if (found !== undefined) return { ...found, path: [...path, alias, ...found.path] };
    }
  }
  return undefined;
}

function spaced(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

const MAX_NAMED = 20;

/** That a model has nothing of that name or id to be evaluated, and what it has. */
export function noSuchDecision(model: DecisionModel, name: string): Message {
  const names = filesOf(model.definitions).flatMap(({ definitions, path }) =>
    definitions.elements.filter(({ kind }) => kind !== 'inputData').map((element) => [...path, element.name].join('.')),
  );
  const shown = names.slice(0, MAX_NAMED);
  const more = names.length > shown.length;
  const zh = `模型中没有名为“${name}”的决策、决策服务或知识模型`;
  const en = `the model has no decision, decision service or knowledge model "${name}"`;
  if (names.length === 0) return { zh: `${zh}，其中一个也没有`, en: `${en}: it has none at all` };
  return {
    zh: `${zh}；有：${shown.map((each) => `“${each}”`).join('、')}${more ? `等 ${names.length} 个` : ''}`,
    en: `${en}; it has ${shown.map((each) => `"${each}"`).join(', ')}${more ? ` and ${names.length - shown.length} more` : ''}`,
  };
}

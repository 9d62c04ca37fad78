import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type DecisionModel, isDmnRefusal, modelLinks, parseDmn } from '../domain/dmn/index.ts';
import type { Message } from '../domain/feel/index.ts';
import { readText } from './read-text.ts';

/** A model, and the namespaces it imports that no file beside it has. */
export type ReadModel = { model: DecisionModel; missing: readonly string[] };

/**
 * Reads a model and what it imports from the DMN files that it names or that lie beside it, or says why there is none.
 * @throws CliFault for a file that cannot be read
 */
export async function readDecisionModel(file: string): Promise<ReadModel | Message> {
  const xml = await readText(file);
  const wanted = new Set(modelLinks(xml)?.imports.map(({ namespace }) => namespace));
  const found = wanted.size === 0 ? new Map<string, string>() : await modelsFor(file, xml);
  const model = parseDmn(xml, found);
  if (isDmnRefusal(model)) return model.message;
  return { model, missing: [...wanted].filter((namespace) => !found.has(namespace)) };
}

/** What a model imports and what that imports in turn, by namespace: from where it says, else from the files beside it. */
async function modelsFor(file: string, xml: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const beside = await modelsBeside(file);
  const open = importsIn(xml, dirname(file));
  for (let one = open.pop(); one !== undefined && found.size < most; one = open.pop()) {
    const { namespace, path } = one;
    if (found.has(namespace)) continue;
    const located = await modelAt(path);
    const model = located?.namespace === namespace ? located : beside.get(namespace);
    if (model === undefined) continue;
    found.set(namespace, model.text);
    open.push(...importsIn(model.text, dirname(model.path)));
  }
  return found;
}

const most = 100;

type Located = { path: string; text: string; namespace: string };

function importsIn(xml: string, folder: string) {
  return (modelLinks(xml)?.imports ?? []).map(({ namespace, location = '' }) => ({
    namespace,
    path: location === '' || /^[a-z][a-z+.-]*:/i.test(location) ? undefined : resolve(folder, location),
  }));
}

/** The other DMN files of the folder, by namespace. */
async function modelsBeside(file: string): Promise<Map<string, Located>> {
  const folder = dirname(file);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.dmn') && name !== basename(file));
  const found = new Map<string, Located>();
  for (const name of names.toSorted()) {
    const model = await modelAt(join(folder, name));
    if (model !== undefined && !found.has(model.namespace)) found.set(model.namespace, model);
  }
  return found;
}

async function modelAt(path: string | undefined): Promise<Located | undefined> {
  if (path === undefined || !(await stat(path).catch(() => undefined))?.isFile()) return undefined;
  const text = await readText(path);
  const namespace = modelLinks(text)?.namespace;
  return namespace === undefined ? undefined : { path, text, namespace };
}

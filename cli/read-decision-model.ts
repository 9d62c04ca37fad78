import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type DecisionModel, isDmnRefusal, modelLinks, parseDmn } from '../domain/dmn/index.ts';
import type { Message } from '../domain/feel/index.ts';
import { readText } from './read-text.ts';

/** A model, and the namespaces it imports that no file beside it has. */
export type ReadModel = { model: DecisionModel; missing: readonly string[] };

/** Reads a model and what it imports from the DMN files beside it, or says why there is none. */
export async function readDecisionModel(file: string): Promise<ReadModel | Message> {
  let xml: string;
  try {
    xml = await readText(file);
  } catch (problem) {
    const { code = '', message } = problem as NodeJS.ErrnoException;
    return code === 'ENOENT' ? { zh: '没有这个文件', en: 'there is no such file' } : { zh: `无法读取（${code}）`, en: message };
  }
  const wanted = new Set(modelLinks(xml)?.imports.map(({ namespace }) => namespace));
  const found = wanted.size === 0 ? new Map<string, string>() : await modelsBeside(file);
  const model = parseDmn(xml, found);
  if (isDmnRefusal(model)) return model.message;
  return { model, missing: [...wanted].filter((namespace) => !found.has(namespace)) };
}

/** The other DMN files of the folder, by namespace. */
async function modelsBeside(file: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const folder = dirname(file);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.dmn') && name !== basename(file));
  for (const name of names) {
    const text = await readText(join(folder, name));
    const namespace = modelLinks(text)?.namespace;
    if (namespace !== undefined && !found.has(namespace)) found.set(namespace, text);
  }
  return found;
}

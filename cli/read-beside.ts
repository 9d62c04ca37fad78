import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readText } from './read-text.ts';

/**
 * A diagram and the files of its SOP that lie beside it, by name: decisions always; forms and `sop.yaml` where the folder is
 * an SOP's, which holds one diagram called `process.bpmn`.
 */
export async function readBeside(file: string): Promise<Record<string, string>> {
  const folder = dirname(resolve(file));
  const isSop = basename(file) === 'process.bpmn';
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith('.dmn') || (isSop && (name.endsWith('.form.json') || name === 'sop.yaml')),
  );
  const beside = await Promise.all(names.map(async (name) => [name, await readText(join(folder, name))] as const));
  const name = file.endsWith('.bpmn') ? basename(file) : `${basename(file)}.bpmn`;
  return { ...Object.fromEntries(beside), [name]: await readText(file) };
}

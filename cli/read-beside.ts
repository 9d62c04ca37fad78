import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Known } from '../domain/sop/check/diagram.ts';
import type { ReadSop } from '../domain/sop/read-sop.ts';
import { checkImports } from './check-imports.ts';
import { readImports } from './read-imports.ts';
import { readText } from './read-text.ts';

/**
 * A diagram and the files of its SOP that lie beside it, by name: decisions always; forms and `sop.yaml` where the folder is
 * an SOP's, which holds one diagram called `process.bpmn`.
 */
export async function readBeside(file: string): Promise<Record<string, string>> {
  const diagram = await readText(file);
  const folder = dirname(resolve(file));
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((one) => !one.isDirectory())
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.dmn') || (isWholeSop(file) && (name.endsWith('.form.json') || name === 'sop.yaml')));
  const beside = await Promise.all(names.map(async (name) => [name, await readText(join(folder, name))] as const));
  const name = file.endsWith('.bpmn') ? basename(file) : `${basename(file)}.bpmn`;
  return { ...Object.fromEntries(beside), [name]: diagram };
}

/** What the rules may hold a diagram's names against. The record acts are loaded only for a diagram that asks for any. */
export async function knownBeside(
  file: string,
  { plan: { elements, forms }, source }: Pick<ReadSop, 'plan' | 'source'>,
): Promise<Known> {
  const asks = Object.values(elements).some(({ records }) => records !== undefined);
  const imports = source.includes('import') ? await readImports(file, source) : undefined;
  return {
    ...(isWholeSop(file) && { forms: new Set(Object.keys(forms)) }),
    ...(imports && { imports, importFindings: await checkImports(file, imports) }),
    ...(asks && { acts: (await import('../db/acts/act-names.ts')).actNames }),
  };
}

const isWholeSop = (file: string) => basename(file) === 'process.bpmn';

import type { Bilingual } from '../../domain/engine/command.ts';
import { diagramFile } from '../../domain/sop/diagram-file.ts';
import type { Plan } from '../../domain/sop/plan.ts';
import { isSopRefusal, readSop } from '../../domain/sop/read-sop.ts';
import { readSopYaml } from '../../domain/sop/sop-yaml.ts';
import type { SopFacts } from './sop-facts.ts';

/** What chosen files tell before they are uploaded. */
export interface Looked {
  /** What must be added before they can be uploaded. */
  missing?: 'diagram' | 'id';
  /** A file that cannot be read, and why. */
  refused?: { path: string; message: Bilingual };
  /** The SOP's id, where `sop.yaml` says it. */
  id?: string;
  /** What the diagram says of the SOP, where no `sop.yaml` does. */
  facts?: Omit<SopFacts, 'version'>;
}

/** Looks into the files of an SOP: whose they are, by `sop.yaml` or else by the diagram itself. */
export async function lookInto(files: Record<string, string>): Promise<Looked> {
  if (diagramFile(files) === undefined) return { missing: 'diagram' };
  const described = readSopYaml(files['sop.yaml']);
  if ('code' in described) return { refused: toldOf(described) };
  if (files['sop.yaml'] !== undefined) return described.id === undefined ? { missing: 'id' } : { id: described.id };
  const read = await readSop(files);
  return isSopRefusal(read) ? { refused: toldOf(read) } : { facts: factsOf(read.plan) };
}

/** Id and titles of the first process that runs; its name in Chinese stands for both where it has none in English. */
function factsOf({ processes, elements }: Plan): Omit<SopFacts, 'version'> {
  const main = processes.find((id) => elements[id]?.executable === true) ?? processes[0] ?? '';
  const title = elements[main]?.title;
  return { id: main, zh: title?.zh ?? main, en: title?.en ?? main };
}

const toldOf = ({ file, line, message }: { file: string; line?: number; message: Bilingual }) => ({
  path: line === undefined ? file : `${file}:${line}`,
  message,
});

import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { modelLinks } from '../domain/dmn/index.ts';
import { checkModelFile } from '../domain/sop/check/check-model-file.ts';
import { checkRead } from '../domain/sop/check/check-sop.ts';
import type { Finding } from '../domain/sop/check/finding.ts';
import { rulesPage } from '../domain/sop/check/rules-page.ts';
import { isSopRefusal, readSop, type SopRefusal } from '../domain/sop/read-sop.ts';
import { rules } from '../domain/sop/rules/index.ts';
import type { CommandIo } from './command-io.ts';
import { knownBeside, readBeside } from './read-beside.ts';
import { oneOf, readCommandLine, usageFault } from './read-command-line.ts';
import { readText } from './read-text.ts';

/**
 * `npx vouch check`: says what is wrong with a diagram or a decision model. Answers the exit code: 0 clean, 1 any finding
 * (only errors keep it from being simulated and released), 2 unreadable. With `--rules` it prints the page of the rules.
 */
export async function check(args: string[], io: CommandIo): Promise<number> {
  try {
    const { file, json, juel } = readArguments(args);
    if (file === undefined) {
      io.stdout(rulesPage(rules).trimEnd());
      return 0;
    }
    const findings = await (file.endsWith('.dmn') ? checkModelAt(file) : checkDiagramAt(file, juel));
    if (!Array.isArray(findings)) {
      io.stderr(refusalLine(findings));
      return 2;
    }
    if (json) io.stdout(JSON.stringify({ file, findings }));
    else for (const finding of findings) io.stdout(findingLine(finding));
    return findings.length === 0 ? 0 : 1;
  } catch (error) {
    io.stderr(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

/** A finding in one line, for a terminal. */
export function findingLine({ severity, rule, element, message }: Finding): string {
  return `${severity} ${rule} ${element}: ${message.zh} / ${message.en}`;
}

/** Why a file cannot be read, in one line. */
export function refusalLine({ file, line, message }: SopRefusal): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message.zh} / ${message.en}`;
}

const oneFile = { zh: '须给出一个文件，或只给 --rules', en: 'give one file, or --rules alone' };

/** Without a file the rules themselves are asked for. */
function readArguments(args: string[]): { file: string | undefined; json: boolean; juel: boolean } {
  const { values, positionals } = readCommandLine('check', args, {
    json: { type: 'boolean' },
    expressions: { type: 'string' },
    rules: { type: 'boolean' },
  });
  const [file] = positionals;
  if ((file === undefined) !== (values.rules === true) || positionals.length > 1) throw usageFault('check', oneFile);
  oneOf('check', 'expressions', values.expressions, ['juel', 'feel']);
  return { file, json: values.json === true, juel: values.expressions === 'juel' };
}

async function checkDiagramAt(file: string, juel: boolean): Promise<Finding[] | SopRefusal> {
  const read = await readSop(await readBeside(file), { juel });
  return isSopRefusal(read) ? read : checkRead(read, await knownBeside(file, read));
}

/** A decision model is read with those beside it where it imports any. */
async function checkModelAt(file: string): Promise<Finding[] | SopRefusal> {
  const name = basename(file);
  const files: Record<string, string> = { [name]: await readText(file) };
  if ((modelLinks(files[name] ?? '')?.imports.length ?? 0) > 0) {
    const folder = dirname(resolve(file));
    for (const other of await readdir(folder)) {
      if (other.endsWith('.dmn') && other !== name) files[other] = await readText(join(folder, other));
    }
  }
  return checkModelFile(name, files);
}

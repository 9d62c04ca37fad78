import { parseArgs } from 'node:util';
import { checkSop } from '../domain/sop/check/check-sop.ts';
import type { Finding } from '../domain/sop/check/finding.ts';
import type { CommandIo } from './command-io.ts';
import { readBeside } from './read-beside.ts';

const usage = 'usage: vouch check FILE.bpmn [--json]';

/**
 * `npx vouch check`: says what is wrong with a diagram. Answers the exit code: 0 clean, 1 any finding (only errors keep it
 * from being simulated and released), 2 unreadable.
 */
export async function check(args: string[], io: CommandIo): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error(usage);
    const findings = await checkSop(await readBeside(file));
    if (!Array.isArray(findings)) {
      io.stderr(
        `${findings.file}${findings.line === undefined ? '' : `:${findings.line}`}: ${findings.message.zh} / ${findings.message.en}`,
      );
      return 2;
    }
    if (values.json) io.stdout(JSON.stringify({ file, findings }));
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

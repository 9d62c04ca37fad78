import { LauncherFault } from './launcher-fault.ts';
import type { Say } from './progress.ts';
import { runTool, type ToolOutcome } from './run-tool.ts';
import { PROJECT_ROOT } from './tethered-script.ts';
import type { Words } from './words.ts';

/**
 * Runs a program of ours to its end and returns what it printed on stdout. What it says on stderr meanwhile is shown
 * as its progress. Throws a LauncherFault with its last line, and its exit code, where it fails.
 */
export async function runScript(
  name: Words,
  script: string,
  options: { env: Record<string, string>; say: Say; signal: AbortSignal },
): Promise<string[]> {
  const { env, say, signal } = options;
  const stdout: string[] = [];
  const outcome = await runTool(process.execPath, [script], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    signal,
    onStdout: (line) => stdout.push(line),
    onStderr: (line) => say({ en: line, zh: '' }),
  });
  if (outcome.code === 0) return stdout;
  throw new LauncherFault({ en: `${name.en}: ${causeIn(outcome)}`, zh: '' }, outcome.code ?? 1);
}

// What Node prints of an uncaught error ends in its stack and its version; the line that names the error says more.
function causeIn({ code, stdout, stderr }: ToolOutcome): string {
  const crashed = stderr.at(-1)?.startsWith('Node.js v') ?? false;
  const named = crashed ? stderr.find((line) => /^\S*(Error|Exception|Fault)\b/.test(line)) : undefined;
  return named ?? stderr.at(-1) ?? stdout.at(-1) ?? `exit code ${code}`;
}

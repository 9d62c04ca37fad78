import type { CommandIo } from './command-io.ts';

type Run = (args: string[], io: CommandIo) => Promise<number>;

/** Commands by name; each is loaded only when it is called. */
const commands: Record<string, () => Promise<Run>> = {
  check: async () => (await import('./check.ts')).check,
  decide: async () => (await import('./decide.ts')).decide,
  'first-admin': async () => async (_args, io) => (await import('./first-admin.ts')).firstAdmin(io),
  runs: async () => (await import('./runs.ts')).runs,
  simulate: async () => (await import('./simulate.ts')).simulate,
};

export async function vouch([name = '', ...args]: string[], io: CommandIo): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load) return (await load())(args, io);
  io.stderr(`usage: vouch <${Object.keys(commands).join('|')}> …`);
  return 2;
}

if (import.meta.main) {
  process.exitCode = await vouch(process.argv.slice(2), {
    stdout: (line) => void process.stdout.write(`${line}\n`),
    stderr: (line) => void process.stderr.write(`${line}\n`),
  });
}

import type { CommandIo } from './command-io.ts';
import { overview, usage } from './usage.ts';

type Name = keyof typeof usage;
type Run = (args: string[], io: CommandIo) => Promise<number>;

/** Commands by name; each is loaded only when it is called. */
const commands: Record<Name, () => Promise<Run>> = {
  check: async () => (await import('./check.ts')).check,
  decide: async () => (await import('./decide.ts')).decide,
  'first-admin': async () => async (_args, io) => (await import('./first-admin.ts')).firstAdmin(io),
  runs: async () => (await import('./runs.ts')).runs,
  simulate: async () => (await import('./simulate.ts')).simulate,
};

/** `npx vouch <command>`: answers the exit code; 2 for what is no command. */
export async function vouch([name = '', ...args]: string[], io: CommandIo): Promise<number> {
  const isHelp = name === 'help' || asksForHelp([name]);
  const named = isHelp ? (args[0] ?? '') : name;
  const command = isCommand(named) ? named : undefined;
  if (isHelp || (command && asksForHelp(args))) return help(command, io);
  if (command) return (await commands[command]())(args, io);
  const [zh, en] = name === '' ? ['缺少命令', 'the command is missing'] : [`没有命令“${name}”`, `there is no command "${name}"`];
  io.stderr(`${zh}：请看 vouch --help / ${en}: see vouch --help`);
  return 2;
}

function help(command: Name | undefined, io: CommandIo): number {
  io.stdout(command ? usage[command] : overview);
  return 0;
}

const isCommand = (name: string): name is Name => Object.hasOwn(commands, name);

/** An argument behind `--` is no option. */
function asksForHelp(args: string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

/** Whoever reads the output may have read enough: `vouch … | head`. */
function endWithTheReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

if (import.meta.main) {
  process.stdout.on('error', endWithTheReader);
  process.stderr.on('error', endWithTheReader);
  process.exitCode = await vouch(process.argv.slice(2), {
    stdout: (line) => void process.stdout.write(`${line}\n`),
    stderr: (line) => void process.stderr.write(`${line}\n`),
  });
}

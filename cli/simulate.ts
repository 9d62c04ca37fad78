import { shownOnly } from '../domain/sop/shown-only.ts';
import { checkRead } from '../domain/sop/check/check-sop.ts';
import { errorsOf } from '../domain/sop/check/finding.ts';
import { isSopRefusal, type ReadSop, readSop } from '../domain/sop/read-sop.ts';
import { scenarioSchema, type Scenario } from '../domain/simulate/scenario.ts';
import type { Bilingual } from '../domain/engine/command.ts';
import { asDrawn } from '../domain/simulate/as-drawn.ts';
import { calledOutside } from '../domain/simulate/called-outside.ts';
import { foreignScripts } from '../domain/simulate/foreign-scripts.ts';
import { simulateDrawing } from '../domain/simulate/simulate-drawing.ts';
import { MAX_EVENTS } from '../domain/simulate/simulated-world.ts';
import { simulate as runScenario, type Simulated } from '../domain/simulate/simulation.ts';
import { outcomeText } from '../domain/simulate/outcome-text.ts';
import { CliFault } from './cli-fault.ts';
import type { CommandIo } from './command-io.ts';
import { findingLine, refusalLine } from './check.ts';
import { knownBeside, readBeside } from './read-beside.ts';
import { oneOf, readCommandLine, usageFault } from './read-command-line.ts';
import { readImports } from './read-imports.ts';
import { readText } from './read-text.ts';

const oneFile = { zh: '须给出一个流程图文件', en: 'give one diagram' };
const exitCodes = { completed: 0, waiting: 0, terminated: 0, failed: 1 } as const;

/**
 * `npx vouch simulate`: runs a diagram on the pure engine and prints JSON Lines. Answers the exit code: 0 completed,
 * waiting or terminated, 1 failed, 2 a file that cannot be run, or in which `check` finds an error.
 */
export async function simulate(args: string[], io: CommandIo): Promise<number> {
  try {
    const { file, scenario, juel } = await readArguments(args);
    const files = await readBeside(file);
    const sop = await readSop(files, { juel });
    if (isSopRefusal(sop)) {
      io.stderr(refusalLine(sop));
      return 2;
    }
    const errors = errorsOf(checkRead(sop, await knownBeside(file, sop)));
    if (errors.length > 0) {
      for (const finding of errors) io.stderr(findingLine(finding));
      return 2;
    }
    // what takes no part is named, so that nobody looks for it in what follows
    note(shownOnly(sop.definitions), io);
    const { plan, hash } = await withImports(file, files, sop, juel);
    const drawn = asDrawn(plan, sop.plan.processes);
    if (drawn) io.stderr(onlyDrawn);
    const { simulated, passed } = drawn
      ? simulateDrawing(drawn, hash, scenario)
      : { simulated: runScenario(plan, hash, scenario), passed: [] };
    note(passed, io);
    note(calledOutside(plan, simulated.lines), io);
    note(foreignScripts(plan, simulated.lines), io);
    return print(simulated, io);
  } catch (error) {
    io.stderr(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

const onlyDrawn =
  '没有标为可执行的流程（isExecutable="false"），按所画的模拟。 / No process is marked as executable: simulated as it is drawn.';

/** The diagram together with what it imports, where it does. */
async function withImports(file: string, files: Record<string, string>, sop: ReadSop, juel: boolean): Promise<ReadSop> {
  const imports = await readImports(file, sop.source);
  const whole = imports.size === 0 ? sop : await readSop(files, { juel, imports });
  return isSopRefusal(whole) ? sop : whole;
}

interface Arguments {
  file: string;
  scenario: Scenario;
  juel: boolean;
}

async function readArguments(args: string[]): Promise<Arguments> {
  const { values, positionals } = readCommandLine('simulate', args, {
    scenario: { type: 'string' },
    expressions: { type: 'string' },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw usageFault('simulate', oneFile);
  oneOf('simulate', 'expressions', values.expressions, ['juel', 'feel']);
  return { file, scenario: await readScenario(values.scenario), juel: values.expressions === 'juel' };
}

async function readScenario(file: string | undefined): Promise<Scenario> {
  if (file === undefined) return scenarioSchema.parse({});
  const parsed = scenarioSchema.safeParse(jsonOf(file, await readText(file)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [place, message] = [issue?.path.join('.') ?? '', issue?.message ?? ''];
  throw new CliFault({ zh: `情景文件的 ${place} 有误（${message}）`, en: `the scenario's ${place} is wrong: ${message}` }, file);
}

function jsonOf(file: string, source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliFault({ zh: `情景文件不是 JSON：${reason}`, en: `the scenario is no JSON: ${reason}` }, file);
  }
}

function note(notes: { element: string; message: Bilingual }[], io: CommandIo): void {
  for (const { element, message } of notes) io.stderr(`${element}: ${message.zh} / ${message.en}`);
}

function print({ lines, outcome, idle, incidents, endless }: Simulated, io: CommandIo): number {
  for (const line of lines) io.stdout(JSON.stringify(line));
  for (const step of idle) io.stderr(`nothing took this step: ${step}`);
  for (const { element, code, message } of incidents) io.stderr(`${element}: ${code}: ${message}`);
  if (endless) io.stderr(`没有尽头：已超过 ${MAX_EVENTS} 步 / no end is in sight after ${MAX_EVENTS} events`);
  io.stdout(outcomeText(outcome));
  return exitCodes[outcome.outcome];
}

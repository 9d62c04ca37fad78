import { parseInstant } from '../domain/engine/instant.ts';
import { type DecisionModel, type DecisionResult, evaluateDecision } from '../domain/dmn/index.ts';
import { type Environment, type Message, toPlainJson } from '../domain/feel/index.ts';
import { CliFault } from './cli-fault.ts';
import type { CommandIo } from './command-io.ts';
import { decisionInputs } from './decision-inputs.ts';
import { readDecisionRequest } from './decision-request.ts';
import { linesOf } from './lines-of.ts';
import { readCommandLine, usageFault } from './read-command-line.ts';
import { readDecisionModel } from './read-decision-model.ts';
import { whyUnread } from './why-unread.ts';

const oneModel = { zh: '须给出一个 DMN 文件和 --batch CASES.jsonl', en: 'give one DMN file and --batch CASES.jsonl' };

/**
 * Evaluates the decisions that the lines of a file ask for. Answers 0 when the lines were read, whatever they gave, and
 * 2 when the model or the cases cannot be read.
 */
export async function decide(args: string[], io: CommandIo): Promise<number> {
  try {
    return await answerFile(readOptions(args), io);
  } catch (error) {
    if (!(error instanceof CliFault)) throw error;
    io.stderr(error.message);
    return 2;
  }
}

async function answerFile(options: Options, io: CommandIo): Promise<number> {
  const read = await readDecisionModel(options.file);
  if ('zh' in read) {
    io.stderr(`${options.file}: ${read.en}\n${options.file}：${read.zh}`);
    return 2;
  }
  for (const namespace of read.missing) {
    io.stderr(`${options.file}: no file beside it has the model ${namespace} that it imports`);
    io.stderr(`${options.file}：同一目录中没有它导入的模型 ${namespace}`);
  }
  return answerAll(read.model, options, io);
}

type Options = { file: string; batch: string; env: Environment; explain: boolean };

function readOptions(args: string[]): Options {
  const { values, positionals } = readCommandLine('decide', args, {
    batch: { type: 'string' },
    now: { type: 'string' },
    zone: { type: 'string' },
    explain: { type: 'boolean', default: false },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0 || values.batch === undefined) throw usageFault('decide', oneModel);
  const { batch, explain, now = new Date().toISOString(), zone = Intl.DateTimeFormat().resolvedOptions().timeZone } = values;
  if (!isZone(zone)) throw usageFault('decide', { zh: `没有时区“${zone}”`, en: `there is no time zone "${zone}"` });
  if (parseInstant(now, zone) === null) throw usageFault('decide', { zh: `“${now}”不是时刻`, en: `"${now}" is no instant` });
  return { file, batch, env: { now, zone }, explain };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

async function answerAll(model: DecisionModel, options: Options, io: CommandIo): Promise<number> {
  const inputsOf = decisionInputs(model);
  try {
    for await (const line of linesOf(options.batch)) {
      const text = line.trim();
      if (text === '') continue;
      const { reply, reasons } = answer(model, text, inputsOf, options.env);
      io.stdout(reply);
      if (options.explain) for (const reason of reasons) io.stderr(reason);
    }
    return 0;
  } catch (problem) {
    throw new CliFault(whyUnread(problem), options.batch);
  }
}

type Answer = { reply: string; reasons: string[] };

/** The line that answers a case, and why values in it are null. */
function answer(model: DecisionModel, line: string, inputsOf: ReturnType<typeof decisionInputs>, env: Environment): Answer {
  const request = readDecisionRequest(line);
  if ('refused' in request) return { reply: refusal(request.id, request.refused), reasons: [] };
  const { id, decision, inputs } = request;
  try {
    return answerOf(id, evaluateDecision(model, decision, inputsOf(inputs), env));
  } catch (problem) {
    return { reply: refusal(id, unforeseen(problem)), reasons: [] };
  }
}

/** A line has its answer whatever happens. */
function unforeseen(problem: unknown): Message {
  return { zh: '此行无法求值', en: problem instanceof Error ? problem.message : String(problem) };
}

function answerOf(id: string, { value, errors, warnings }: DecisionResult): Answer {
  const broken = value === null ? errors.find((error) => error.broken) : undefined;
  const reasons = [...errors, ...warnings].map(({ decision, message }) => {
    return `${id}: ${decision}: ${message.en} / ${message.zh}`;
  });
  if (broken !== undefined) return { reply: refusal(id, broken.message), reasons };
  return { reply: `{"id":${id},"result":${toPlainJson(value)}}`, reasons };
}

function refusal(id: string, { zh, en }: Message): string {
  return `{"id":${id},"error":${JSON.stringify(`${zh} / ${en}`)}}`;
}

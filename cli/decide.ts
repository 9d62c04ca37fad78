import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseInstant } from '../domain/engine/instant.ts';
import { type DecisionModel, type DecisionResult, evaluateDecision, findDecision } from '../domain/dmn/index.ts';
import { type Environment, type FeelValue, type Message, toPlainJson } from '../domain/feel/index.ts';
import { parseJsonExactly } from '../domain/feel/plain-json.ts';
import { FeelContext } from '../domain/feel/values/context.ts';
import { CliFault } from './cli-fault.ts';
import type { CommandIo } from './command-io.ts';
import { readCommandLine, usageFault } from './read-command-line.ts';
import { readDecisionModel } from './read-decision-model.ts';
import { whyUnread } from './why-unread.ts';
import { withUntypedDates } from './untyped-inputs.ts';

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
  try {
    const lines = createInterface({ input: createReadStream(options.batch, 'utf8'), crlfDelay: Infinity });
    for await (const line of lines) {
      const text = line.trim();
      if (text === '') continue;
      const { reply, reasons } = answer(model, text, options.env);
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
function answer(model: DecisionModel, line: string, env: Environment): Answer {
  let id: FeelValue = null;
  try {
    const request = parseJsonExactly(line);
    if (!(request instanceof FeelContext)) return refusal(id, { zh: '此行不是 JSON 对象', en: 'the line is no JSON object' });
    id = request.get('id') ?? null;
    const decision = request.get('decision');
    const inputs = request.get('inputs') ?? new FeelContext([]);
    if (typeof decision !== 'string') return refusal(id, NO_NAME);
    if (!(inputs instanceof FeelContext)) return refusal(id, { zh: 'inputs 必须是对象', en: 'inputs must be an object' });
    if (findDecision(model, decision) === undefined) return refusal(id, noDecision(decision));
    return answerOf(id, evaluateDecision(model, decision, withUntypedDates(model, inputs), env));
  } catch (problem) {
    return refusal(id, { zh: '此行无法求值', en: messageOf(problem) });
  }
}

function answerOf(id: FeelValue, { value, errors, warnings }: DecisionResult): Answer {
  const broken = value === null ? errors.find((error) => error.broken) : undefined;
  const reasons = [...errors, ...warnings].map(({ decision, message }) => {
    return `${toPlainJson(id)}: ${decision}: ${message.en} / ${message.zh}`;
  });
  if (broken !== undefined) return { reply: refusal(id, broken.message).reply, reasons };
  return { reply: `{"id":${toPlainJson(id)},"result":${toPlainJson(value)}}`, reasons };
}

const NO_NAME: Message = {
  zh: 'decision 必须是决策的名称或 id',
  en: 'decision must be the name or id of a decision',
};

function noDecision(name: string): Message {
  return { zh: `模型中没有决策“${name}”`, en: `the model has no decision "${name}"` };
}

function refusal(id: FeelValue, { zh, en }: Message): Answer {
  return { reply: `{"id":${toPlainJson(id)},"error":${JSON.stringify(`${zh} / ${en}`)}}`, reasons: [] };
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

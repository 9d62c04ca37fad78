import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type DecisionModel, type DecisionResult, evaluateDecision, findDecision } from '../domain/dmn/index.ts';
import { type Environment, type FeelValue, type Message, toPlainJson } from '../domain/feel/index.ts';
import { parseJsonExactly } from '../domain/feel/plain-json.ts';
import { FeelContext } from '../domain/feel/values/context.ts';
import type { CommandIo } from './command-io.ts';
import { readDecisionModel } from './read-decision-model.ts';
import { withUntypedDates } from './untyped-inputs.ts';

const USAGE = `vouch decide FILE.dmn --batch CASES.jsonl [--now INSTANT] [--zone ZONE] [--explain]
  Each line of CASES.jsonl is {"id","decision","inputs"}: decision is the name or id of a decision, a decision service or a
  knowledge model; inputs are the values of input data, and of decisions that are not to be worked out, by name. Texts become
  what the type asks for: numbers, truth values, dates, times and durations as FEEL writes them; without a type, a text that is
  a whole date, or a date and time, is that date.
  Prints {"id","result"} or {"id","error"} for each, in order: an error where the line or the decision's logic cannot be read,
  null where FEEL's answer is null. --explain says on standard error why values became null.`;

/**
 * Evaluates the decisions that the lines of a file ask for. Answers 0 when the lines were read, whatever they gave, and
 * 2 when the model or the cases cannot be read.
 */
export async function decide(args: string[], io: CommandIo): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    io.stderr(USAGE);
    return 2;
  }
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

function readOptions(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        batch: { type: 'string' },
        now: { type: 'string' },
        zone: { type: 'string' },
        explain: { type: 'boolean', default: false },
      },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0 || values.batch === undefined) return null;
    const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const env = { now: values.now ?? new Date().toISOString(), zone };
    return { file, batch: values.batch, env, explain: values.explain };
  } catch {
    return null;
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
    io.stderr(`${options.batch}: ${messageOf(problem)}`);
    return 2;
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

import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type DecisionModel, evaluateDecision, findDecision, isDmnRefusal, modelLinks, parseDmn } from '../domain/dmn/index.ts';
import { type Environment, type FeelValue, type Message, toPlainJson } from '../domain/feel/index.ts';
import { parseJsonExactly } from '../domain/feel/plain-json.ts';
import { FeelContext } from '../domain/feel/values/context.ts';
import type { CommandIo } from './command-io.ts';
import { withUntypedDates } from './untyped-inputs.ts';

const USAGE = `vouch decide FILE.dmn --batch CASES.jsonl [--now INSTANT] [--zone ZONE]
  Each line of CASES.jsonl is {"id","decision","inputs"}: decision is the name or id of a decision, a decision service or a
  knowledge model; inputs are the values of input data, and of decisions that are not to be worked out, by name. Dates, times
  and durations are FEEL's texts; without a type, a text that is a whole date, or a date and time, is that date.
  Prints {"id","result"} or {"id","error"} for each, in order.`;

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
  const model = await readModel(options.file);
  if (typeof model === 'string') {
    io.stderr(model);
    return 2;
  }
  try {
    const lines = createInterface({ input: createReadStream(options.batch, 'utf8'), crlfDelay: Infinity });
    for await (const line of lines) if (line.trim() !== '') io.stdout(answer(model, line, options.env));
    return 0;
  } catch (problem) {
    io.stderr(`${options.batch}: ${messageOf(problem)}`);
    return 2;
  }
}

type Options = { file: string; batch: string; env: Environment };

function readOptions(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { batch: { type: 'string' }, now: { type: 'string' }, zone: { type: 'string' } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0 || values.batch === undefined) return null;
    const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { file, batch: values.batch, env: { now: values.now ?? new Date().toISOString(), zone } };
  } catch {
    return null;
  }
}

/** The model of a file, or why there is none. */
async function readModel(file: string): Promise<DecisionModel | string> {
  try {
    const xml = await readFile(file, 'utf8');
    const model = parseDmn(xml, await findImports(file, xml));
    return isDmnRefusal(model) ? `${file}: ${model.message.en}\n${file}：${model.message.zh}` : model;
  } catch (problem) {
    return `${file}: ${messageOf(problem)}`;
  }
}

/** The files that a model imports, by namespace: looked for among the DMN files beside it. */
async function findImports(file: string, xml: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if ((modelLinks(xml)?.imports.length ?? 0) === 0) return found;
  const folder = dirname(file);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.dmn') && name !== basename(file));
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    const namespace = modelLinks(text)?.namespace;
    if (namespace !== undefined && !found.has(namespace)) found.set(namespace, text);
  }
  return found;
}

/** The line that answers a case. */
function answer(model: DecisionModel, line: string, env: Environment): string {
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
    const result = evaluateDecision(model, decision, withUntypedDates(model, inputs), env);
    return `{"id":${toPlainJson(id)},"result":${toPlainJson(result.value)}}`;
  } catch (problem) {
    return refusal(id, { zh: '此行无法求值', en: messageOf(problem) });
  }
}

const NO_NAME: Message = {
  zh: 'decision 必须是决策的名称或 id',
  en: 'decision must be the name or id of a decision',
};

function noDecision(name: string): Message {
  return { zh: `模型中没有决策“${name}”`, en: `the model has no decision "${name}"` };
}

function refusal(id: FeelValue, { zh, en }: Message): string {
  return `{"id":${toPlainJson(id)},"error":${JSON.stringify(`${zh} / ${en}`)}}`;
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

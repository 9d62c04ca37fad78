import { type FeelValue, type Message, toPlainJson } from '../domain/feel/index.ts';
import { parseJsonExactly } from '../domain/feel/plain-json.ts';
import { FeelContext } from '../domain/feel/values/context.ts';

/** What a line asks for; `id` is JSON text as the line has it, `null` where it has none. */
export type DecisionRequest = { id: string; decision: string; inputs: FeelContext };

/** A request, or why a line is none, with as much of its id as can be read. */
export function readDecisionRequest(line: string): DecisionRequest | { id: string; refused: Message } {
  let request: FeelValue;
  try {
    request = parseJsonExactly(line);
  } catch (problem) {
    return { id: 'null', refused: noJson(problem) };
  }
  if (!(request instanceof FeelContext)) return { id: 'null', refused: NO_OBJECT };
  const id = idOf(request, line);
  const decision = request.get('decision');
  const inputs = request.get('inputs') ?? new FeelContext([]);
  if (typeof decision !== 'string' || decision.trim() === '') return { id, refused: NO_NAME };
  return inputs instanceof FeelContext ? { id, decision, inputs } : { id, refused: NO_INPUTS };
}

/** TypeScript's library does not know it yet. */
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

/** Numbers in an id keep the digits that they are written with, which may be more than FEEL's. */
function idOf(request: FeelContext, line: string): string {
  const id = request.get('id') ?? null;
  if (typeof id === 'string' || typeof id === 'boolean') return toPlainJson(id);
  const written = JSON.parse(line, (_key, value: unknown, source?: { source?: string }) =>
    typeof value === 'number' && source?.source !== undefined ? rawJSON(source.source) : value,
  ) as { id?: unknown };
  return JSON.stringify(written.id ?? null);
}

function noJson(problem: unknown): Message {
  const reason = problem instanceof Error ? problem.message : String(problem);
  return { zh: '此行不是有效的 JSON：请检查写法', en: `the line is no valid JSON: ${reason}` };
}

const NO_OBJECT: Message = { zh: '此行不是 JSON 对象', en: 'the line is no JSON object' };
const NO_INPUTS: Message = { zh: 'inputs 必须是对象', en: 'inputs must be an object' };
const NO_NAME: Message = {
  zh: 'decision 必须是决策的名称或 id',
  en: 'decision must be the name or id of a decision',
};

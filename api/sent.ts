import { Answer, type Endpoint } from './endpoint.ts';
import type { Problem } from './problem.ts';
import type { Language } from './request-language.ts';
import { problemBody, problemHeaders } from './send-problem.ts';

/** An answer as it goes over the wire, and as it is kept for repeats. */
export interface Sent {
  status: number;
  /** JSON text, or empty */
  text: string;
  headers: Record<string, string>;
}

/** @throws Error when answers are checked and this one does not fit its schema */
export function sentOf(endpoint: Endpoint, reply: unknown, check: boolean): Sent {
  const { body, headers } = reply instanceof Answer ? reply : { body: reply, headers: {} };
  const text = body === undefined ? '' : JSON.stringify(body);
  if (check) checkAnswer(endpoint, text);
  return { status: endpoint.statuses[0], text, headers };
}

function checkAnswer({ output, method, path }: Endpoint, text: string): void {
  if (!output && text === '') return;
  const fault = output?.safeParse(JSON.parse(text || 'null')).error;
  if (fault || !output)
    throw new Error(`the answer of ${method} ${path} does not fit its schema: ${fault?.message ?? 'none is declared'}`);
}

export function sentProblem(problem: Problem, instance: string, language: Language): Sent {
  return {
    status: problem.status,
    text: JSON.stringify(problemBody(problem, instance, language)),
    headers: problemHeaders(problem),
  };
}

import { ApplicationFailure, cancellationSignal, heartbeat } from '@temporalio/activity';
import { z } from 'zod';
import type { Json } from '../../domain/json.ts';
import type { Operation } from './operation.ts';

const Input = z.object({
  url: z.url({ protocol: /^https?$/ }),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.json().optional(),
  /** Answers of these statuses are thrown into the process as a BPMN error of this code. */
  errors: z.record(z.string().regex(/^\d{3}$/), z.string()).default({}),
});

/** An answer beyond this many bytes is an error, not memory. */
const largestAnswer = 1024 * 1024;
const heartbeatMs = 1_000;

/**
 * Calls a partner over HTTP. The call's idempotency key goes along as `Idempotency-Key`, so that a repeat is safe.
 * Input: `url`, `method`, `headers`, `body` (JSON), `errors` (status → BPMN error code). Answer: `{status, body}`.
 */
export const httpRequest: Operation = async (input, { idempotencyKey }) => {
  const parsed = Input.safeParse(input);
  if (!parsed.success) throw ApplicationFailure.nonRetryable(`http.request: ${z.prettifyError(parsed.error)}`, 'InvalidInput');
  const { url, method, headers, body, errors } = parsed.data;
  const beat = setInterval(() => heartbeat(), heartbeatMs);
  try {
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...headers, 'idempotency-key': idempotencyKey },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: cancellationSignal(),
    });
    const text = await readBounded(response);
    const code = errors[String(response.status)];
    if (code) throw ApplicationFailure.nonRetryable(`${method} ${url}: ${response.status}`, 'BpmnError', code);
    if (!response.ok)
      throw ApplicationFailure.retryable(`${method} ${url}: ${response.status} ${text.slice(0, 200)}`, 'HttpStatus');
    return { status: response.status, body: asJson(text) };
  } finally {
    clearInterval(beat);
  }
};

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largestAnswer)
      throw ApplicationFailure.nonRetryable(`the answer is larger than ${largestAnswer} bytes`, 'TooLarge');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function asJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

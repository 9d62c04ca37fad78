import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import type { FieldFault } from './problem.ts';
import { badInput } from './problems.ts';
import { bodyBytes, megabyte, readBody } from './read-body.ts';
import { textFaults } from './text-faults.ts';
import { zodFaults } from './zod-faults.ts';

export interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
  /** the body as it came, for the hash of a repeatable call */
  raw: unknown;
}

/**
 * A request's parts, each through its schema; what an endpoint declares no schema for must be absent.
 * @throws Problem 400 with each field's fault, 413, 415
 */
export async function readInput(endpoint: Endpoint, request: Request, response: Response): Promise<Input> {
  if (endpoint.method !== 'get') await takeBytes(endpoint, request, response);
  const raw = endpoint.method === 'get' ? undefined : readBody(request, endpoint.files);
  const faults: FieldFault[] = [];
  const { params, query, body } = endpoint.input;
  const input = {
    params: checked(params, request.params, 'params', faults),
    query: checked(query, request.query, 'query', faults),
    body: checked(body, raw ?? (body?.safeParse({}).success ? {} : undefined), 'body', faults),
    raw,
  };
  if (faults.length > 0) throw badInput(faults.slice(0, 50));
  return input;
}

function takeBytes(endpoint: Endpoint, request: Request, response: Response): Promise<void> {
  const read = bodyBytes(endpoint.bodyLimit ?? megabyte);
  return new Promise((resolve, reject) => {
    read(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
}

function checked(schema: z.ZodType | undefined, value: unknown, root: string, faults: FieldFault[]): unknown {
  if (!schema) {
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0)
      faults.push(
        ...Object.keys(value).map((name) => ({
          path: `${root}.${name}`,
          message: { zh: '此处不接受任何字段。', en: 'Nothing is taken here.' },
        })),
      );
    return undefined;
  }
  const result = schema.safeParse(value);
  if (!result.success) faults.push(...zodFaults(result.error, root));
  // JSON inside a query may hide what the address itself cannot hold
  else if (root !== 'body') faults.push(...textFaults(value, root), ...textFaults(result.data, root));
  return result.data;
}

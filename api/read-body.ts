import express, { type Request, type RequestHandler } from 'express';
import { badInput, badJson, badText, wrongContentType } from './problems.ts';
import { TooDeep, textFaults } from './text-faults.ts';

export const megabyte = 1_048_576;

/** Takes the bytes of a body, up to a limit; compressed bodies count unpacked. */
export function bodyBytes(limit: number): RequestHandler {
  return express.raw({ type: () => true, limit });
}

/**
 * The JSON of a request's body, or undefined without one. Bytes are decoded strictly, where body-parser would put
 * replacement characters in the place of half a scan.
 * @param files where the body holds whole files (`body.files`)
 * @throws Problem 400, 415
 */
export function readBody(request: Request, files?: string): unknown {
  const bytes: unknown = request.body;
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) return undefined;
  if (!isJson(request.headers['content-type'])) throw wrongContentType();
  const body = parse(decode(bytes));
  try {
    const faults = textFaults(body, 'body', files);
    if (faults.length > 0) throw badInput(faults.slice(0, 50));
  } catch (error) {
    throw error instanceof TooDeep ? badText('depth') : error;
  }
  return body;
}

function isJson(contentType: string | undefined): boolean {
  const [type, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => /^\s*charset="?([\w-]+)"?\s*$/.exec(parameter)?.[1]).find(Boolean);
  return type?.trim() === 'application/json' && (charset === undefined || charset === 'utf-8' || charset === 'utf8');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badText('utf-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // only the place: the words of the parser quote the body, which may hold a password
    throw badJson(/position \d+/.exec(String(error))?.[0] ?? 'syntax');
  }
}

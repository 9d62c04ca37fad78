import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Request } from 'express';
import type { KeyedCall } from '../db/idempotency-store.ts';
import { badInput } from './problems.ts';

/**
 * The repeatable call that a request is, if it carries an `Idempotency-Key`.
 * Passwords stay out of the hash: it is kept, and a hash of little but a password could be tried out against lists.
 * @param scope whose keys these are, so that nobody gets another's answer
 * @throws Problem 400 for a key that is none
 */
export function keyedCall(request: Request, scope: string, body: unknown): KeyedCall | undefined {
  const key = request.get('Idempotency-Key');
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,128}$/.test(key))
    throw badInput([
      {
        path: 'header.Idempotency-Key',
        message: { zh: '须为 1 至 128 个可见 ASCII 字符。', en: 'Take 1 to 128 visible ASCII characters.' },
      },
    ]);
  const asked = [request.method, request.baseUrl + request.path, withoutSecrets(body ?? null)];
  const hash = createHash('sha256')
    .update(canonicalize(asked) ?? '')
    .digest();
  return { scope, key, hash };
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !/password$/i.test(name))
      .map(([name, inner]) => [name, withoutSecrets(inner)]),
  );
}

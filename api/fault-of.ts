import type { Refused } from '../domain/record/refusal.ts';
import {
  againstRule,
  alreadyExists,
  badAddress,
  badInput,
  badJson,
  referenceUnknown,
  tooLarge,
  unavailable,
  unexpected,
  wrongContentType,
} from './problems.ts';
import { type FieldFault, Problem } from './problem.ts';

/** Refusals whose status is not 409: who may not (403), what is not there (404), what was asked wrongly (422). */
const statuses: Record<string, number> = {
  'role-missing': 403,
  'not-assigned': 403,
  'duty-separation': 403,
  'duty-binding': 403,
  'signature-missing': 403,
  'signature-role': 403,
  'signature-twice': 403,
  'start-not-allowed': 403,
  'operator-not-qualified': 403,
  'clock-fixed': 403,
  'form-invalid': 422,
  'values-invalid': 422,
  'sop-invalid': 422,
  'role-not-there': 422,
  'roles-incompatible': 422,
  'organisation-missing': 422,
  'password-unfit': 422,
  'link-void': 403,
  'own-roles': 403,
  'release-by-author': 403,
};

/** A refusal of the domain or a store as a problem: the one place where codes get their HTTP status. */
export function problemOf(refused: Refused, given?: number): Problem {
  const code = refused.refused;
  const status = given ?? statuses[code] ?? (code.endsWith('-unknown') ? 404 : 409);
  const told =
    typeof refused.detail === 'object' && refused.detail !== null && !Array.isArray(refused.detail) ? refused.detail : {};
  const { faults, duty, roles, changedBy, ...rest } = told as Record<string, unknown>;
  return new Problem(status, code, refused.message, {
    ...(Array.isArray(faults) && { faults: faults.map(fieldFault) }),
    ...(typeof duty === 'string' && { duty }),
    ...(Array.isArray(roles) && { role: roles.map(String) }),
    ...(typeof changedBy === 'string' && { changedBy }),
    ...(Object.keys(rest).length > 0 && { context: rest }),
    ...(Array.isArray(refused.detail) && { context: refused.detail }),
  });
}

function fieldFault(fault: unknown): FieldFault {
  const { path, field, message } = fault as { path?: unknown; field?: unknown; message?: FieldFault['message'] };
  const at = path ?? field;
  return {
    path: Array.isArray(at) ? at.join('.') : typeof at === 'string' ? at : '',
    message: message ?? { zh: '无效', en: 'invalid' },
  };
}

/** Codes with which Postgres, its pool or the socket say that there is no database to talk to just now. */
const unreachable = /^(08|53|57P0|57014|55P03|ECONN|EPIPE|ENOENT|ETIMEDOUT|EAI_AGAIN)/;
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** Whatever was thrown, as a problem; `unexpected` hides what it was from the caller. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code = '', message = '', type, limit, detail, status } = describe(error);
  if (error instanceof URIError) return badAddress();
  if (type === 'entity.too.large') return tooLarge(limit ?? 0);
  if (type === 'encoding.unsupported') return wrongContentType();
  // what body-parser could not unpack, or the client broke off
  if (status === 400) return badJson('body');
  if (unreachable.test(code) || lostConnection.test(message)) return unavailable();
  if (code === '23503') return referenceUnknown(/\((.*)\)=\((.*)\)/.exec(detail ?? '')?.slice(1));
  if (code === '23514') return againstRule();
  // a value that its column cannot hold: out of range, no such day
  if (code.startsWith('22')) return badInput([]);
  if (code === '23505') return alreadyExists(/\((.*)\)=\((.*)\)/.exec(detail ?? '')?.[2] ?? '');
  return unexpected();
}

function describe(error: unknown): {
  code?: string;
  message?: string;
  type?: string;
  limit?: number;
  detail?: string;
  status?: number;
} {
  if (typeof error !== 'object' || error === null) return {};
  const { code, message, type, limit, detail, status } = error as Record<string, unknown>;
  // a refused connection to several addresses comes as an AggregateError
  const inner = error instanceof AggregateError ? describe(error.errors[0]) : {};
  return {
    ...inner,
    ...(typeof code === 'string' && { code }),
    ...(typeof message === 'string' && message !== '' && { message }),
    ...(typeof type === 'string' && { type }),
    ...(typeof limit === 'number' && { limit }),
    ...(typeof status === 'number' && { status }),
    ...(typeof detail === 'string' && { detail }),
  };
}

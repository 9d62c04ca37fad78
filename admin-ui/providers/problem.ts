import type { Message } from '../../domain/feel/index.ts';
import type { Language } from '../../domain/form/form-text.ts';

/** An answer of the API that says why it would not (RFC 9457), with its sentence in both languages. */
export interface Problem {
  status: number;
  code?: string;
  title?: string;
  detail?: string;
  message?: Message;
  faults?: { path: string; message: Message }[];
  duty?: unknown;
  role?: string[];
  changedBy?: string;
}

/** What react-admin's forms place on their fields: messages in the shape of the record. */
export type FieldErrors = { [key: string]: string | FieldErrors };

/** The problem's sentence for the reader; its plain title where it has none. */
export function problemText(problem: Problem, language: Language): string {
  return problem.message?.[language] ?? problem.detail ?? problem.title ?? String(problem.status);
}

/** The faults of a problem, nested by their paths; a fault of the whole stands under `root`. */
export function fieldErrors(faults: { path: string; message: Message }[], language: Language): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, message } of faults) place(errors, path === '' ? ['root'] : keysOf(path), message[language]);
  return errors;
}

/** Nested messages as dotted paths and texts. */
export function flatErrors(errors: FieldErrors, base = ''): [path: string, message: string][] {
  return Object.entries(errors).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${base}${key}`, value] as [string, string]] : flatErrors(value, `${base}${key}.`),
  );
}

/** `a.0.b` or a JSON pointer `/a/0/b`; where it names the request's body, from there on. */
function keysOf(path: string): string[] {
  return path.startsWith('/') ? path.slice(1).split('/') : path.replace(/^body\.(values\.)?/, '').split('.');
}

function place(errors: FieldErrors, keys: string[], text: string): void {
  const [key = '', ...rest] = keys;
  const known = errors[key];
  if (rest.length === 0) {
    if (known === undefined) errors[key] = text;
    return;
  }
  if (typeof known === 'string') return;
  const inner = known ?? {};
  errors[key] = inner;
  place(inner, rest, text);
}

import type { Path } from '../../domain/form/path.ts';

/** The message that react-hook-form holds for a path; null where there is none at that very place. */
export function errorTextAt(errors: unknown, path: Path): string | null {
  let inner: unknown = errors;
  for (const key of path) inner = isObject(inner) ? inner[key] : undefined;
  if (!isObject(inner)) return null;
  const { message, root } = inner;
  if (typeof message === 'string') return message;
  return isObject(root) && typeof root['message'] === 'string' ? root['message'] : null;
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return value !== null && typeof value === 'object';
}

import type { Json } from '../json.ts';
import type { Values } from './form-scope.ts';

/** Keys from the form's root to a value; list items by number. */
export type Path = readonly (string | number)[];

/** The keys that a component's dotted `key` or `path` adds to its container's. */
export function extend(path: Path, key: string | undefined): Path {
  return key === undefined ? path : [...path, ...key.split('.')];
}

/** The value at a path; undefined where a container on the way is missing. */
export function valueAt(values: Json, path: Path): Json | undefined {
  let value: Json | undefined = values;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Values)[key];
  }
  return value;
}

/** Sets the value at a path in place, making the containers on the way. */
export function setAt(values: Values, path: Path, value: Json): void {
  let container: Values = values;
  for (const [index, key] of path.slice(0, -1).entries()) {
    const inner = Object.hasOwn(container, key) ? container[key] : undefined;
    const made: Json = typeof path[index + 1] === 'number' ? [] : {};
    const next: Json = inner !== null && typeof inner === 'object' ? inner : made;
    define(container, key, next);
    container = next as Values;
  }
  define(container, path.at(-1) ?? '', value);
}

/** `__proto__` is a plain name of a field here, never the object's prototype. */
function define(container: Values, key: string | number, value: Json): void {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
}

export function dotted(path: Path): string {
  return path.join('.');
}

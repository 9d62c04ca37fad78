import type { FeelValue } from './feel-value.ts';

/** Entries that are made when they are first read; `keys` names all of them. */
export type LazySource = { keys: readonly string[]; read(name: string): FeelValue | undefined };

/** Entries in the order they were put, read by name (DMN 1.5, 10.3.2.5).  */
export class FeelContext {
  readonly #made: Map<string, FeelValue>;
  readonly #source: LazySource | null;

  constructor(entries: Iterable<readonly [string, FeelValue]>, source: LazySource | null = null) {
    this.#made = new Map(entries);
    this.#source = source;
  }

  get(name: string): FeelValue | undefined {
    const made = this.#made.get(name);
    if (made !== undefined || this.#source === null) return made;
    const value = this.#source.read(name);
    if (value !== undefined) this.#made.set(name, value);
    return value;
  }

  has(name: string): boolean {
    return this.#made.has(name) || this.get(name) !== undefined;
  }

  static of(entries: Iterable<readonly [string, FeelValue]>): FeelContext {
    return new FeelContext(entries);
  }

  get size(): number {
    return this.#source === null ? this.#made.size : this.#source.keys.length;
  }

  keys(): string[] {
    return this.#source === null ? [...this.#made.keys()] : [...this.#source.keys];
  }

  entries(): [string, FeelValue][] {
    return this.keys().map((key) => [key, this.get(key) ?? null]);
  }
}

const special = /[\s./\-'+*]/;

/**
 * The entry that an expression means by a name, whose spaces and special characters may be spaced
 * differently from the entry's own.
 */
export function findEntry(context: FeelContext, name: string): FeelValue | undefined {
  const exact = context.get(name);
  if (exact !== undefined || !special.test(name)) return exact;
  const wanted = normalizeName(name);
  const key = context.keys().find((candidate) => normalizeName(candidate) === wanted);
  return key === undefined ? undefined : context.get(key);
}

/** One form for all spacings of a name: a single space between its parts and around special characters. */
export function normalizeName(name: string): string {
  if (!special.test(name)) return name;
  return name
    .replace(/\s*(\*\*|[./\-'+*])\s*/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

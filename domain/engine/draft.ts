import type { Patch, Root, State, Table } from './state.ts';

type Entry<T extends Table> = State[T][string];

/** Reads through a turn's changes to the state, and writes only the changes. Nothing is copied, listed or sorted as a whole. */
export class Draft {
  readonly state: State;
  readonly patch: Patch = {};
  readonly #fresh = new Set<object>();

  constructor(state: State) {
    this.state = state;
  }

  get<T extends Table>(table: T, id: string): Entry<T> | undefined {
    const changed = this.patch[table]?.[id] as Entry<T> | null | undefined;
    if (changed !== undefined) return changed === null ? undefined : changed;
    return this.state[table][id] as Entry<T> | undefined;
  }

  put<T extends Table>(table: T, id: string, value: Entry<T>): void {
    const changes = (this.patch[table] ??= {}) as Record<string, Entry<T> | null>;
    changes[id] = value;
  }

  remove(table: Table, id: string): void {
    if (id in this.state[table]) ((this.patch[table] ??= {}) as Record<string, null>)[id] = null;
    else if (this.patch[table]) delete this.patch[table][id];
  }

  /** An entry to be changed in place: the turn's own copy, made at the first call. Nested values are replaced, never changed. */
  edit<T extends Table>(table: T, id: string): Entry<T> & object {
    const current = this.get(table, id);
    if (typeof current !== 'object' || current === null) throw new Error(`${table}/${id} is not in the state`);
    if (this.#fresh.has(current)) return current;
    const copy = Object.assign({}, current);
    this.#fresh.add(copy);
    this.put(table, id, copy);
    return copy;
  }

  get root(): Root {
    return this.patch.root ? { ...this.state.root, ...this.patch.root } : this.state.root;
  }

  rootValue<K extends keyof Root>(key: K): Root[K] {
    const changed = this.patch.root;
    return changed && key in changed ? (changed[key] as Root[K]) : this.state.root[key];
  }

  setRoot<K extends keyof Root>(key: K, value: Root[K]): void {
    (this.patch.root ??= {})[key] = value;
  }

  /** A new id, dense over the run: `i7`, `t8`. */
  nextId(prefix: string): string {
    const next = this.rootValue('counter') + 1;
    this.setRoot('counter', next);
    return `${prefix}${next}`;
  }
}

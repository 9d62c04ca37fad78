import type { InboxNotice, InboxRow } from '../domain/engine/ports.ts';

/** Rows that have come for a run, in whatever order and however often. Gives them out densely, in order, once. */
export class Inbox {
  /** Last row that was applied. */
  applied: number;
  /** Highest number heard of. */
  seen: number;
  readonly #rows = new Map<number, InboxRow>();

  constructor(applied: number, seen: number) {
    this.applied = applied;
    this.seen = Math.max(applied, seen);
  }

  receive(rows: readonly InboxNotice[]): void {
    for (const { n, event } of rows) {
      if (n <= this.applied) continue;
      if (event) this.#rows.set(n, { n, event });
      if (n > this.seen) this.seen = n;
    }
  }

  /** The next row, if it is here. */
  next(): InboxRow | undefined {
    return this.#rows.get(this.applied + 1);
  }

  /** Whether the next row exists but must be read from the records. */
  gap(): boolean {
    return this.seen > this.applied && !this.#rows.has(this.applied + 1);
  }

  pending(): boolean {
    return this.seen > this.applied;
  }

  apply(n: number): void {
    for (let old = this.applied + 1; old <= n; old++) this.#rows.delete(old);
    if (n > this.applied) this.applied = n;
    if (n > this.seen) this.seen = n;
  }
}

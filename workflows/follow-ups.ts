import type { EngineEvent } from '../domain/engine/event.ts';
import type { FollowUp } from '../domain/engine/ports.ts';

/** What a run takes before anything from outside: what its turns have led to, and what must come before an event's turn. */
export class FollowUps {
  /** Events of the shell's own, each of which continues a turn. */
  readonly #own: EngineEvent[] = [];
  /** Completions that a withdrawal must not overtake, and the withdrawing event after them. */
  readonly #first: EngineEvent[] = [];
  readonly #binds: FollowUp[] = [];

  constructor(pending: readonly FollowUp[] = []) {
    for (const one of pending) this.add(one);
  }

  get isEmpty(): boolean {
    return this.#own.length + this.#first.length + this.#binds.length === 0;
  }

  /** What is still to be taken and stands in no inbox, for a run that is restored. */
  get pending(): FollowUp[] {
    return [...this.#own, ...this.#first.filter(({ id }) => !id.startsWith('in:')), ...this.#binds];
  }

  add(one: FollowUp): void {
    if (one.type === 'bindPlan') this.#binds.push(one);
    else this.#own.push(one);
  }

  /** An event whose turn was another's: it is the next one. */
  again(event: EngineEvent): void {
    this.#own.unshift(event);
  }

  before(events: readonly EngineEvent[]): void {
    this.#first.push(...events);
  }

  next(): FollowUp | undefined {
    return this.#own.shift() ?? this.#first.shift() ?? this.#binds.shift();
  }
}

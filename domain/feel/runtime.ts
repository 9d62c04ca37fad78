import type { Json } from '../json.ts';
import type { Message } from './refusal.ts';
import type { FeelValue } from './values/feel-value.ts';

/** What an expression may know of the world: an instant (ISO 8601, UTC) and an IANA zone. */
export type Environment = { now: string; zone: string };

/** Where an expression finds its variables. Only what it names is read. */
export interface Scope {
  get(name: string): Json | FeelValue | undefined;
  has(name: string): boolean;
}

/** Something that made a part of an expression null. Offsets are UTF-16 code units of the source. */
export type Warning = { message: Message; from: number; to: number };

export type FeelResult = { value: FeelValue; warnings: Warning[] };

/** Some seconds of work; what goes on longer is nested loops or recursion gone wrong. */
const MAX_TURNS = 5_000_000;

/** One evaluation: its scope, its surroundings and what it has to say. */
export class Runtime {
  readonly scope: Scope;
  readonly env: Environment;
  readonly warnings: Warning[] = [];
  #turns = 0;

  constructor(scope: Scope, env: Environment) {
    this.scope = scope;
    this.env = env;
  }

  /** Counts a turn of a loop or a call; false once an evaluation has had more than any sensible one needs. */
  takeTurn(): boolean {
    return ++this.#turns <= MAX_TURNS;
  }
}

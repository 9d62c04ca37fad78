import type { Json } from '../json.ts';
import { Effort } from './effort.ts';
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

/** One evaluation: its scope, its surroundings and what it has to say. */
export class Runtime {
  readonly scope: Scope;
  readonly env: Environment;
  readonly warnings: Warning[] = [];
  readonly #effort: Effort;

  /** @param effort that of the evaluation which this is a part of */
  constructor(scope: Scope, env: Environment, effort = new Effort()) {
    this.scope = scope;
    this.env = env;
    this.#effort = effort;
  }

  /** As `Effort.takeTurn`. */
  takeTurn(): boolean {
    return this.#effort.takeTurn();
  }
}

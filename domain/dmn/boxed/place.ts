import type { Environment, FeelValue, Message, Scope } from '../../feel/index.ts';
import type { Effort } from '../../feel/effort.ts';
import type { DrgElement } from '../model/definitions.ts';

/** The rules of a decision's table that matched, by id, or by number from 1 where they have none. */
export type Matched = { decision: string; rules: (string | number)[] };

/**
 * What went wrong, and in which element of the model. `broken` says that the model cannot be run there whatever its inputs
 * are: FEEL gives such a place no value, not even null.
 */
export type Problem = { decision: string; message: Message; broken?: true };

/** What one evaluation of a model gathers besides the value. */
export type Evaluation = {
  readonly env: Environment;
  readonly matched: Matched[];
  readonly errors: Problem[];
  readonly warnings: Problem[];
  readonly effort: Effort;
  /** Calls of the model's functions so far. */
  calls: number;
};

/** Where an expression runs: the names it sees, and the element it belongs to. */
export type Place = { readonly scope: Scope; readonly element: DrgElement; readonly evaluation: Evaluation };

/** A compiled boxed expression. */
export type Boxed = (place: Place) => FeelValue;

/** Names on top of a scope. */
export class LayeredScope implements Scope {
  readonly #names: ReadonlyMap<string, FeelValue>;
  readonly #below: Scope;

  constructor(names: ReadonlyMap<string, FeelValue>, below: Scope) {
    this.#names = names;
    this.#below = below;
  }

  has(name: string): boolean {
    return this.#names.has(name) || this.#below.has(name);
  }

  get(name: string) {
    const value = this.#names.get(name);
    return value === undefined ? this.#below.get(name) : value;
  }
}

export function withNames(place: Place, names: Iterable<readonly [string, FeelValue]>): Place {
  return { ...place, scope: new LayeredScope(new Map(names), place.scope) };
}

const MAX_PROBLEMS = 200;

/** null, with the reason kept as an error of the evaluation. */
export function fail(place: Place, zh: string, en: string): null {
  return keep(place, { decision: place.element.name, message: { zh, en } });
}

/** null where the model cannot be run, with the reason. */
export function failBroken(place: Place, zh: string, en: string): null {
  return keep(place, { decision: place.element.name, message: { zh, en }, broken: true });
}

function keep({ evaluation: { errors } }: Place, problem: Problem): null {
  if (errors.length < MAX_PROBLEMS) errors.push(problem);
  return null;
}

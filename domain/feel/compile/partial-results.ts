import { FeelContext } from '../values/context.ts';
import { type FeelList, type FeelValue, isList } from '../values/feel-value.ts';
import { FeelFunction } from '../values/function.ts';

/** Elements copied for bodies that keep what they saw of the results: a second or two of work. */
const MAX_COPIED = 200_000_000;

/**
 * The results of an iteration, which its body may read while they grow. The list grows in place as long as no result can hold
 * on to it, so that a turn costs the same however many there were; what could hold it gets the list as it was.
 */
export class PartialResults {
  #list: FeelValue[] = [];
  #copied = 0;
  readonly #isRead: boolean;

  /** `isRead` says whether the body reads them at all. */
  constructor(isRead: boolean) {
    this.#isRead = isRead;
  }

  get list(): FeelList {
    return this.#list;
  }

  /** False where keeping all the lists that bodies saw goes beyond any sensible iteration. */
  add(value: FeelValue): boolean {
    if (this.#isRead && mayHoldList(value)) {
      this.#list = this.#list.slice();
      this.#copied += this.#list.length;
    }
    this.#list.push(value);
    return this.#copied <= MAX_COPIED;
  }
}

function mayHoldList(value: FeelValue): boolean {
  return isList(value) || value instanceof FeelContext || value instanceof FeelFunction;
}

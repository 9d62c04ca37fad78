/** Some seconds of work; what goes on longer is nested loops or recursion gone wrong. */
const mostTurns = 5_000_000;

/** What one evaluation has done so far: the turns of its loops and its calls, however many expressions it goes through. */
export class Effort {
  #turns = 0;

  /** Counts a turn of a loop or a call; false once an evaluation has had more than any sensible one needs. */
  takeTurn(): boolean {
    return ++this.#turns <= mostTurns;
  }
}

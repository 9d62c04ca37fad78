/** Runs that were told of a row as part of a crowd and have not taken it yet, so many at a time. */
export class FlightWindow {
  readonly #most: number;
  readonly #patienceMs: number;
  readonly #now: () => number;
  readonly #rows = new Map<string, { n: number; since: number }>();

  /**
   * @param most how many may be under way
   * @param patienceMs after which a run is given up: it is stuck, and others must not wait for it
   * @param now milliseconds that only go forward
   */
  constructor(most: number, patienceMs: number, now = () => performance.now()) {
    this.#most = most;
    this.#patienceMs = patienceMs;
    this.#now = now;
  }

  get room(): number {
    return Math.max(0, this.#most - this.#rows.size);
  }

  get runs(): string[] {
    return [...this.#rows.keys()];
  }

  took(run: string, n: number): void {
    this.#rows.set(run, { n, since: this.#now() });
  }

  /** Makes room for those that have come through. @param standing what each run of the records has applied; none where it ended */
  land(standing: ReadonlyMap<string, number>): void {
    for (const [run, { n, since }] of this.#rows) {
      const applied = standing.get(run);
      if (applied === undefined || applied >= n || this.#now() - since > this.#patienceMs) this.#rows.delete(run);
    }
  }
}

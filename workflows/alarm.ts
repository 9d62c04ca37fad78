import { CancellationScope, sleep } from '@temporalio/workflow';

/** Temporal takes longer timers, but a run that is asked again each month needs no faith in them. */
const longestMs = 30 * 24 * 3600 * 1000;

/** The one Temporal timer of a run. Set anew only when the earliest due instant changes, or when it has rung. */
export class Alarm {
  #due: number | undefined;
  #scope: CancellationScope | undefined;
  #rang = false;

  /** Rings at `dueMs` of real time; nothing: rings no more. */
  set(dueMs: number | undefined): void {
    if (dueMs === this.#due && !this.#rang) return;
    this.#due = dueMs;
    this.#scope?.cancel();
    this.#scope = undefined;
    this.#rang = false;
    if (dueMs === undefined) return;
    const scope = new CancellationScope();
    this.#scope = scope;
    const wait = Math.min(Math.max(dueMs - Date.now(), 1), longestMs);
    void scope
      .run(() => sleep(wait))
      .then(() => this.#ring(scope))
      .catch(() => undefined);
  }

  get rang(): boolean {
    return this.#rang;
  }

  #ring(scope: CancellationScope): void {
    if (this.#scope !== scope) return;
    this.#rang = true;
    this.#due = undefined;
    this.#scope = undefined;
  }
}

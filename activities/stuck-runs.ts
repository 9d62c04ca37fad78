import type { Database } from '../db/connection.ts';
import { type OwedRun, quietRuns } from '../db/owed-runs.ts';
import { type BehindRun, behindRuns, overdueRuns } from '../db/relay-store.ts';
import { awaitedCalls } from '../db/run-restore.ts';
import { mostCallsOut } from '../domain/engine/most-calls-out.ts';
import type { Motor } from './motor.ts';
import { tellRestored } from './tell-restored.ts';

/** Runs behind that are looked into at once: those that wait longest. */
const mostLookedAt = 50;
const page = 200;
const atOnce = 8;

/**
 * Runs that will never go on by themselves, though Temporal runs them: what is due to them has no one to bring it. That is so
 * where Temporal was set back under a worker that lived on and remembers more. Such a worker passes over what Temporal tells
 * it anew, waits for a call that Temporal has forgotten, or goes on with a history that no replay can follow.
 */
export class StuckRuns {
  readonly #database: Database;
  readonly #motor: Motor;
  readonly #isTold: (run: string, n: number) => boolean;
  /** How far the walk through quiet runs has come. */
  #after: OwedRun | undefined;

  /** @param isTold whether Temporal has taken the signal of a run's row */
  constructor(database: Database, motor: Motor, isTold: (run: string, n: number) => boolean) {
    this.#database = database;
    this.#motor = motor;
    this.#isTold = isTold;
  }

  /**
   * Ends in Temporal what is stuck there, and starts it again from the records.
   * @param patienceMs a run touched more recently is left alone
   * @returns how many were
   */
  async replace(patienceMs: number): Promise<number> {
    return (await this.#replaceBehind(patienceMs)) + (await this.#replaceOwed(patienceMs));
  }

  async #replaceBehind(patienceMs: number): Promise<number> {
    const overdue = await overdueRuns(this.#database, patienceMs);
    const ids = overdue.slice(0, mostLookedAt).map(({ id }) => id);
    const runs = await behindRuns(this.#database, ids);
    return this.#replaceAll(runs, (run) => this.#passesOver(run));
  }

  /** A page at a time, but on through all while there is something to be found: what sets Temporal back hits many. */
  async #replaceOwed(patienceMs: number): Promise<number> {
    for (let replaced = 0; ;) {
      const quiet = await quietRuns(this.#database, patienceMs, this.#after, page);
      this.#after = quiet.length < page ? undefined : quiet.at(-1);
      const owed = new Map(quiet.filter(({ calls, is_midway }) => is_midway || calls.length > 0).map((run) => [run.id, run]));
      const runs = await behindRuns(this.#database, [...owed.keys()]);
      const found = await this.#replaceAll(runs, (run) => this.#isForgotten(owed.get(run.id)!));
      replaced += found;
      if (found === 0 || !this.#after) return replaced;
    }
  }

  async #replaceAll(runs: BehindRun[], isStuck: (run: BehindRun) => Promise<boolean>): Promise<number> {
    let replaced = 0;
    for (let at = 0; at < runs.length; at += atOnce) {
      const done = await Promise.all(
        runs.slice(at, at + atOnce).map(async (run) => (await isStuck(run)) && (await this.#replaceUnmoved(run))),
      );
      replaced += done.filter(Boolean).length;
    }
    return replaced;
  }

  /** Whether a run that is behind has been told, and has nothing more before it in Temporal. */
  async #passesOver({ id, last_inbox }: BehindRun): Promise<boolean> {
    // what Temporal has taken it has a task for, until the worker has
    const isTold = this.#isTold(id, last_inbox);
    const underway = await this.#motor.underway(id);
    if (!underway) return false;
    return underway.hasTask ? this.#motor.isBroken(id) : isTold && !underway.activities.some(carriesTurn);
  }

  async #isForgotten({ id, last_turn, calls, is_midway }: OwedRun): Promise<boolean> {
    const underway = await this.#motor.underway(id);
    if (!underway) return false;
    if (underway.hasTask) return this.#motor.isBroken(id);
    if (underway.activities.some(carriesTurn) || underway.activities.length >= mostCallsOut) return false;
    if (is_midway) return true;
    const isOut = (call: string) => underway.activities.includes(call);
    if (calls.every(isOut)) return false;
    return (await awaitedCalls(this.#database, id, last_turn)).some((call) => !isOut(call));
  }

  /** What was read may be old by now: a run that has gone on is not stuck. */
  async #replaceUnmoved(run: BehindRun): Promise<boolean> {
    const [now] = await behindRuns(this.#database, [run.id]);
    if (now?.last_turn !== run.last_turn || now.last_inbox !== run.last_inbox) return false;
    await this.#motor.replace(run);
    await tellRestored(this.#database, run, 'Temporal could not go on with it');
    return true;
  }
}

/** An activity `<call>@<turn>` takes its turn to the records before it makes the call: until then nothing is applied. */
const carriesTurn = (activity: string) => activity.includes('@');

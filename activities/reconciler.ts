import type { Database } from '../db/connection.ts';
import { lastOwing, runsUnderWay } from '../db/relay-store.ts';
import type { Carrier } from './carrier.ts';
import { restoreMissing } from './missing-runs.ts';
import type { Motor } from './motor.ts';
import { StuckRuns } from './stuck-runs.ts';

/** A run touched this recently may not have reached Temporal yet. */
const graceMs = 10_000;
/** One that has waited for so long for what is due to it may be beyond Temporal's help. */
const stuckMs = 30_000;
/** What Temporal took so shortly before its machine went down may not be on its disk. */
const losableMs = 120_000;
/** Numbers that agree may hide a run that is missing behind another that should not be there, but not for longer. */
const listMs = 300_000;

/** Keeps what Temporal runs and what our records hold to be under way the same. */
export class Reconciler {
  readonly #database: Database;
  readonly #motor: Motor;
  readonly #carrier: Carrier;
  readonly #stuck: StuckRuns;
  /** Since when Temporal may have come back with less than it had. */
  #doubtedSince: number | undefined = performance.now();
  #listedAt = 0;
  #strays = 0;

  constructor(database: Database, motor: Motor, carrier: Carrier) {
    this.#database = database;
    this.#motor = motor;
    this.#carrier = carrier;
    this.#stuck = new StuckRuns(database, motor, (run, n) => carrier.hasTold(run, n));
  }

  doubt(): void {
    this.#doubtedSince ??= performance.now();
  }

  /** @returns how many runs were started again from the records */
  async look(): Promise<number> {
    const missing = (await this.#seemsWhole()) ? 0 : await this.restoreMissing(graceMs);
    const stuck = await this.#stuck.replace(stuckMs);
    await this.#remind();
    return missing + stuck;
  }

  /** @returns how many there were */
  async restoreMissing(graceMs: number): Promise<number> {
    const { restored, strays } = await restoreMissing(this.#database, this.#motor, graceMs);
    this.#strays = strays;
    this.#listedAt = performance.now();
    return restored;
  }

  /** Temporal counts its runs for much less than it lists them for. */
  async #seemsWhole(): Promise<boolean> {
    if (this.#doubtedSince !== undefined || performance.now() - this.#listedAt > listMs) return false;
    const running = await this.#motor.count();
    return running - this.#strays === (await runsUnderWay(this.#database));
  }

  /** Tells runs that have made calls shortly before a doubt how far they have come: one that knows less asks the records. */
  async #remind(): Promise<void> {
    if (this.#doubtedSince === undefined) return;
    const runs = await lastOwing(this.#database, losableMs + performance.now() - this.#doubtedSince);
    this.#doubtedSince = undefined;
    this.#carrier.carryAgain(runs);
  }
}

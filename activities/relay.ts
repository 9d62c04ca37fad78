import type { PoolClient } from 'pg';
import type { Database } from '../db/connection.ts';
import { rebuildChannel, rebuiltChannel, tellDueRuns } from '../db/relay-store.ts';
import { crowdChannel, inboxChannel } from '../db/run-store.ts';
import { Carrier, type TakeUnwoken } from './carrier.ts';
import { Leadership } from './leadership.ts';
import type { Motor } from './motor.ts';
import { Reconciler } from './reconciler.ts';
import { sweep } from './sweep.ts';

/** Advisory lock that one relay holds. */
const leaderLock = 7262002;
const sweepMs = 1_000;
const overdueMs = 3_000;
const reconcileMs = 30_000;

/**
 * Carries inbox rows to their workflows: at once when it hears of them, and again until they are applied. One relay leads;
 * the others stand by.
 */
export class Relay {
  readonly #database: Database;
  readonly #log: (message: string) => void;
  readonly #leadership: Leadership;
  readonly #carrier: Carrier;
  readonly #reconciler: Reconciler;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #reconciledAt = -Infinity;

  constructor(database: Database, motor: Motor, takeUnwoken: TakeUnwoken, log: (message: string) => void) {
    this.#database = database;
    this.#log = log;
    this.#leadership = new Leadership(database, leaderLock);
    this.#carrier = new Carrier(database, motor, takeUnwoken, this.#tell);
    this.#reconciler = new Reconciler(database, motor, this.#carrier);
  }

  start(): void {
    void this.#tick();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#carrier.stop();
    clearTimeout(this.#timer);
    this.#leadership.release();
  }

  async #tick(): Promise<void> {
    try {
      // what was told while none led was heard by nobody
      const patienceMs = this.#leadership.isHeld ? overdueMs : 0;
      if (await this.#leadership.take((client) => this.#listen(client))) await this.#lookAfter(patienceMs);
    } catch (error) {
      this.#tell(error);
    }
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#tick(), sweepMs);
  }

  async #listen(client: PoolClient): Promise<void> {
    client.on('notification', ({ channel, payload = '' }) => this.#hear(channel, payload));
    await client.query(`listen ${inboxChannel}`);
    await client.query(`listen ${crowdChannel}`);
    await client.query('listen vouch_clock');
    await client.query(`listen ${rebuildChannel}`);
    // another may have led since
    this.#carrier.forget();
    this.#reconciler.doubt();
  }

  #hear(channel: string, payload: string): void {
    if (channel === rebuildChannel) void this.#rebuild();
    else if (channel === crowdChannel) this.#carrier.carryWithCrowd(payload);
    else if (channel === inboxChannel) this.#carrier.carry(payload);
    else void tellDueRuns(this.#database, 0).catch(() => undefined);
  }

  async #lookAfter(patienceMs: number): Promise<void> {
    await sweep(this.#database, this.#carrier, patienceMs, this.#tell);
    if (performance.now() - this.#reconciledAt < reconcileMs) return;
    this.#reconciledAt = performance.now();
    const restored = await this.#reconciler.look();
    if (restored > 0) this.#log(`reconciler: ${restored} run(s) restored`);
  }

  /** Somebody asked for all open runs to be brought back, and waits to hear how many were. */
  async #rebuild(): Promise<void> {
    try {
      const restored = await this.#reconciler.restoreMissing(0);
      await this.#database.query('select pg_notify($1, $2)', [rebuiltChannel, String(restored)]);
    } catch (error) {
      this.#tell(error);
    }
  }

  readonly #tell = (error: unknown): void => {
    this.#reconciler.doubt();
    this.#log(`relay: ${error instanceof Error ? error.message : String(error)}`);
  };
}

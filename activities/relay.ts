import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { InboxNotice } from '../domain/engine/ports.ts';
import type { Database } from '../db/connection.ts';
import { sweepMessages } from '../db/message-store.ts';
import {
  appliedBy,
  type BehindRun,
  behindRuns,
  lastOwing,
  overdueRuns,
  rebuildChannel,
  rebuiltChannel,
  tellDueRuns,
} from '../db/relay-store.ts';
import { crowdChannel, inboxChannel } from '../db/run-store.ts';
import { startByConditions } from '../db/condition-starts.ts';
import { startDueRuns } from '../db/start-timers.ts';
import { FlightWindow } from './flight-window.ts';
import { Leadership } from './leadership.ts';
import type { Motor } from './motor.ts';
import { reconcile, replaceBroken } from './reconciler.ts';

/** Advisory lock that one relay holds. */
const leaderLock = 7262002;
const sweepMs = 1_000;
const overdueMs = 3_000;
const dueGraceMs = 500;
const reconcileMs = 30_000;
/** A run touched this recently may not have reached Temporal yet. */
const graceMs = 10_000;
/** One that has been behind for so long may be beyond Temporal's help. */
const brokenMs = 30_000;
/** A signal that Temporal took is kept, however long its run takes; it goes out again, with the crowd, lest it was lost there. */
const signalAgainMs = 10_000;
/** What Temporal took so shortly before its machine went down may not be on its disk. */
const losableMs = 120_000;
const atOnce = 64;
const crowdAtOnce = 16;
/** More would only queue up in Temporal, which gives a task to a worker anew that does not begin it within seconds. */
const crowdUnderWay = 128;
const crowdPaceMs = 25;
const crowdPatienceMs = 15_000;

/**
 * Carries inbox rows to their workflows: at once when it hears of them, and again until they are applied. One relay leads;
 * the others stand by.
 */
export class Relay {
  readonly #database: Database;
  readonly #motor: Motor;
  readonly #log: (message: string) => void;
  readonly #heard = new Set<string>();
  readonly #crowd = new Set<string>();
  readonly #window = new FlightWindow(crowdUnderWay, crowdPatienceMs);
  /** Highest row signalled by run and when, so that one row is not signalled with every other. */
  readonly #signalled = new Map<string, { n: number; at: number }>();
  readonly #leadership: Leadership;
  #flushing = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #lastReconcile = 0;
  /** Since when Temporal may have come back with less than it had. */
  #doubtedSince: number | undefined = performance.now();

  constructor(database: Database, motor: Motor, log: (message: string) => void) {
    this.#database = database;
    this.#motor = motor;
    this.#log = log;
    this.#leadership = new Leadership(database, leaderLock);
  }

  start(): void {
    void this.#tick();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#leadership.release();
  }

  async #tick(): Promise<void> {
    try {
      // what was told while none led was heard by nobody
      const patienceMs = this.#leadership.isHeld ? overdueMs : 0;
      if (await this.#leadership.take((client) => this.#listen(client))) await this.#sweep(patienceMs);
    } catch (error) {
      this.#tell(error);
    }
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#tick(), sweepMs);
  }

  async #listen(client: PoolClient): Promise<void> {
    client.on('notification', ({ channel, payload }) => {
      if (channel === rebuildChannel) void this.#rebuild();
      else if (channel === crowdChannel) this.#wait(payload ?? '');
      else this.#hear(payload ?? '');
    });
    await client.query(`listen ${inboxChannel}`);
    await client.query(`listen ${crowdChannel}`);
    await client.query('listen vouch_clock');
    await client.query(`listen ${rebuildChannel}`);
    // another may have led since
    this.#signalled.clear();
    this.#doubt();
  }

  #doubt(): void {
    this.#doubtedSince ??= performance.now();
  }

  #tell(error: unknown): void {
    this.#doubt();
    this.#log(`relay: ${error instanceof Error ? error.message : String(error)}`);
  }

  #hear(payload: string): void {
    // the clock's channel says how far it was moved; a run's channel says which run
    if (/^\d+$/.test(payload)) void tellDueRuns(this.#database, 0).catch(() => undefined);
    else this.#heard.add(payload);
    if (!this.#flushing) void this.#flush();
  }

  #wait(run: string): void {
    this.#crowd.add(run);
    if (!this.#flushing) void this.#flush();
  }

  async #flush(): Promise<void> {
    this.#flushing = true;
    try {
      // what is heard while one batch is carried waits for the next
      while (!this.#stopped && this.#heard.size + this.#crowd.size > 0) {
        const direct = take(this.#heard, atOnce);
        const crowd = take(this.#crowd, Math.min(crowdAtOnce, await this.#room()));
        if (direct.length + crowd.length === 0) await delay(crowdPaceMs);
        else await this.#carryAll(direct, crowd);
      }
    } catch (error) {
      this.#tell(error);
    } finally {
      this.#flushing = false;
    }
  }

  /** How many of the crowd may go on their way. */
  async #room(): Promise<number> {
    if (this.#crowd.size > 0 && this.#window.room < crowdAtOnce) {
      this.#window.land(await appliedBy(this.#database, this.#window.runs));
    }
    return this.#window.room;
  }

  async #carryAll(direct: string[], crowd: string[]): Promise<void> {
    const runs = await behindRuns(this.#database, [...direct, ...crowd]);
    const crowded = new Set(crowd);
    await Promise.all(
      runs.map(async (run) => {
        await this.#carry(run);
        if (crowded.has(run.id)) this.#window.took(run.id, run.last_inbox);
      }),
    );
  }

  async #carry(run: BehindRun): Promise<void> {
    const known = this.#signalled.get(run.id)?.n ?? 0;
    const rows: InboxNotice[] = run.rows.filter((row) => row.n > known);
    // more than goes along with one signal is read by the run itself, which must know of it
    if (run.last_inbox > Math.max(known, rows.at(-1)?.n ?? 0)) rows.push({ n: run.last_inbox });
    const last = rows.at(-1);
    if (!last) return;
    if (run.status === 'created') await this.#motor.start(run, rows);
    else if (!(await this.#motor.wake(run.id, rows))) await this.#motor.restore(run);
    this.#remember(run.id, last.n);
  }

  #remember(run: string, n: number): void {
    this.#signalled.delete(run);
    this.#signalled.set(run, { n, at: performance.now() });
    if (this.#signalled.size > 20_000) this.#signalled.delete(this.#signalled.keys().next().value!);
  }

  async #sweep(patienceMs: number): Promise<void> {
    for (const { id, last_inbox } of await overdueRuns(this.#database, patienceMs)) {
      const signalled = this.#signalled.get(id);
      if (signalled && signalled.n >= last_inbox && performance.now() - signalled.at < signalAgainMs) continue;
      this.#signalled.delete(id);
      this.#crowd.add(id);
    }
    await tellDueRuns(this.#database, dueGraceMs);
    // runs are carried though a message cannot be delivered, or a run cannot begin
    await sweepMessages(this.#database).catch((error: unknown) => this.#tell(error));
    await startDueRuns(this.#database).catch((error: unknown) => this.#tell(error));
    await startByConditions(this.#database).catch((error: unknown) => this.#tell(error));
    if (!this.#flushing) void this.#flush();
    if (Date.now() - this.#lastReconcile < reconcileMs) return;
    this.#lastReconcile = Date.now();
    const missing = await reconcile(this.#database, this.#motor, graceMs);
    const restored = missing + (await replaceBroken(this.#database, this.#motor, brokenMs));
    if (restored > 0) this.#log(`reconciler: ${restored} run(s) restored`);
    await this.#remind();
  }

  /** Tells runs that have made calls shortly before a doubt how far they have come: one that knows less asks the records. */
  async #remind(): Promise<void> {
    if (this.#doubtedSince === undefined) return;
    const runs = await lastOwing(this.#database, losableMs + performance.now() - this.#doubtedSince);
    this.#doubtedSince = undefined;
    for (const run of runs) {
      this.#signalled.delete(run);
      this.#crowd.add(run);
    }
    if (!this.#flushing) void this.#flush();
  }

  /** Somebody asked for all open runs to be brought back, and waits to hear how many were. */
  async #rebuild(): Promise<void> {
    try {
      const restored = await reconcile(this.#database, this.#motor, 0);
      await this.#database.query('select pg_notify($1, $2)', [rebuiltChannel, String(restored)]);
    } catch (error) {
      this.#tell(error);
    }
  }
}

function take(from: Set<string>, most: number): string[] {
  const taken: string[] = [];
  for (const one of from) {
    if (taken.length >= most) break;
    from.delete(one);
    taken.push(one);
  }
  return taken;
}

import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../db/connection.ts';
import { appliedBy, type BehindRun, behindRuns } from '../db/relay-store.ts';
import type { InboxNotice } from '../domain/engine/ports.ts';
import { FlightWindow } from './flight-window.ts';
import type { Motor } from './motor.ts';

const atOnce = 64;
const crowdAtOnce = 16;
/** More would only queue up in Temporal, which gives a task to a worker anew that does not begin it within seconds. */
const crowdUnderWay = 64;
const crowdPaceMs = 25;
const crowdPatienceMs = 15_000;
const mostRemembered = 20_000;

/** Takes what runs can take without their workflows, and tells which have. */
export type TakeUnwoken = (runs: string[]) => Promise<ReadonlySet<string>>;

/** Signals runs of the rows in their inboxes: those that a single act has caused at once, those of a crowd as there is room. */
export class Carrier {
  readonly #database: Database;
  readonly #motor: Motor;
  readonly #takeUnwoken: TakeUnwoken;
  readonly #onFault: (error: unknown) => void;
  readonly #heard = new Set<string>();
  readonly #crowd = new Set<string>();
  readonly #window = new FlightWindow(crowdUnderWay, crowdPatienceMs);
  /** Highest row signalled by run and when, so that one row is not signalled with every other. */
  readonly #signalled = new Map<string, { n: number; at: number }>();
  #flushing = false;
  #stopped = false;

  constructor(database: Database, motor: Motor, takeUnwoken: TakeUnwoken, onFault: (error: unknown) => void) {
    this.#database = database;
    this.#motor = motor;
    this.#takeUnwoken = takeUnwoken;
    this.#onFault = onFault;
  }

  /** Carries what waits in a run's inbox at once. */
  carry(run: string): void {
    this.#heard.add(run);
    this.#go();
  }

  /** The same with the crowd. */
  carryWithCrowd(run: string): void {
    this.#crowd.add(run);
    this.#go();
  }

  /** The same though it was carried before. */
  carryAgain(runs: Iterable<string>): void {
    for (const run of runs) {
      this.#signalled.delete(run);
      this.#crowd.add(run);
    }
    this.#go();
  }

  /** Whether Temporal has taken a run's row of this number, within so many milliseconds if they are given. */
  hasTold(run: string, n: number, withinMs = Infinity): boolean {
    const signalled = this.#signalled.get(run);
    return signalled !== undefined && signalled.n >= n && performance.now() - signalled.at < withinMs;
  }

  /** Another may have carried meanwhile. */
  forget(): void {
    this.#signalled.clear();
  }

  stop(): void {
    this.#stopped = true;
  }

  #go(): void {
    if (!this.#flushing) void this.#flush();
  }

  async #flush(): Promise<void> {
    this.#flushing = true;
    try {
      // what is heard while one batch is carried waits for the next
      while (!this.#stopped && this.#heard.size + this.#crowd.size > 0) {
        const isBurst = this.#heard.size > atOnce;
        const direct = take(this.#heard, atOnce);
        const crowd = take(this.#crowd, Math.min(crowdAtOnce, await this.#room()));
        if (direct.length + crowd.length === 0) await delay(crowdPaceMs);
        else await this.#carryAll(direct, crowd, isBurst);
      }
    } catch (error) {
      this.#onFault(error);
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

  async #carryAll(direct: string[], many: string[], isBurst: boolean): Promise<void> {
    const taken = await this.#takeUnwoken(many);
    const crowd = many.filter((run) => !taken.has(run));
    const runs = await behindRuns(this.#database, [...direct, ...crowd]);
    const crowded = new Set(crowd);
    await Promise.all(
      runs.map(async (run) => {
        if (crowded.has(run.id)) return this.#carryOfCrowd(run);
        // runs that begin in a crowd are one, though each was heard of by itself
        if (isBurst && run.status === 'created') this.#crowd.add(run.id);
        else await this.#carry(run);
      }),
    );
  }

  async #carryOfCrowd(run: BehindRun): Promise<void> {
    await this.#carry(run);
    this.#window.took(run.id, run.last_inbox);
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
    if (this.#signalled.size > mostRemembered) this.#signalled.delete(this.#signalled.keys().next().value!);
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

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Stack } from '../stack.ts';
import type { Held } from './held-worker-program.ts';

const program = join(import.meta.dirname, 'held-worker-program.ts');
/** Kept between the workers, each of which would compile the same. */
const compiled = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'vouch', 'held-worker');
/** So much is held before a worker is killed, if there is as much. */
const atOnce = 60;
/** So long nothing new to hold, and it is looked whether any run is still to come; it is waited for so long at the most. */
const quietMs = 1_000;
const patienceMs = 4_000;
const lookMs = 250;

export interface KilledOptions {
  /** The activities that workers are killed at. */
  held: Held[];
  continueEvery?: number;
}

/**
 * One worker after another, each killed by SIGKILL when it holds activities of as many runs as can be. An activity is held
 * once at each of the moments, so that in the end a worker was killed at each moment of each, and few workers serve many runs.
 */
export class KilledWorkers {
  readonly #stack: Stack;
  readonly #options: KilledOptions;
  readonly #passed = new Set<string>();
  readonly #held = new Set<string>();
  #now: ChildProcess | undefined;
  #next: ChildProcess;
  #timer: NodeJS.Timeout | undefined;
  #heldAt = 0;
  #stopped = false;

  constructor(stack: Stack, options: KilledOptions) {
    this.#stack = stack;
    this.#options = options;
    this.#next = this.#spawn();
    this.#send();
  }

  /** Whether a worker was killed at a moment, `run:turn:moment`, or is held there now: `stop` kills it there. */
  wasKilledAt(moment: string): boolean {
    return this.#passed.has(moment) || this.#held.has(moment);
  }

  /** Where workers were killed, without the runs: `bindPlan called:before`. */
  get moments(): string[] {
    return [...new Set([...this.#passed, ...this.#held].map((moment) => moment.slice(moment.indexOf(':') + 1)))];
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await Promise.all([this.#now ? kill(this.#now) : undefined, kill(this.#next)]);
  }

  #spawn(): ChildProcess {
    const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'], env });
    createInterface(child.stdout).on('line', (line) => {
      if (child === this.#now && line.startsWith('held ')) this.#hold(line.slice(5));
    });
    return child;
  }

  #hold(moment: string): void {
    // Temporal asks again for what takes long
    if (this.#held.has(moment)) return;
    this.#held.add(moment);
    this.#heldAt = Date.now();
    this.#lookIn(this.#held.size < atOnce ? quietMs : 0);
  }

  #lookIn(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#look(), ms);
  }

  /** Kills once every run with something to take is held, so that one kill hits as many as can be. */
  async #look(): Promise<void> {
    if (this.#held.size < atOnce && Date.now() - this.#heldAt < patienceMs && (await this.#someComes())) this.#lookIn(lookMs);
    else await this.#kill();
  }

  async #someComes(): Promise<boolean> {
    const busy = await this.#stack.database.query<{ id: string }>(
      `select id from run where status in ('created', 'running') and last_inbox > last_applied`,
    );
    const held = new Set([...this.#held].map((moment) => moment.slice(0, moment.indexOf(':'))));
    return busy.some(({ id }) => !held.has(id));
  }

  async #kill(): Promise<void> {
    clearTimeout(this.#timer);
    const child = this.#now;
    if (this.#stopped || !child) return;
    this.#now = undefined;
    for (const moment of this.#held) this.#passed.add(moment);
    this.#held.clear();
    await kill(child);
    if (!this.#stopped) this.#send();
  }

  /** The worker that has warmed up takes over, and another warms up. */
  #send(): void {
    this.#now = this.#next;
    this.#next = this.#spawn();
    const settings = {
      databaseUrl: this.#stack.database.url,
      temporalAddress: process.env['VOUCH_TEST_TEMPORAL'],
      taskQueue: this.#stack.taskQueue,
      atOnce,
      passed: [...this.#passed],
      ...this.#options,
    };
    this.#now.stdin!.write(`${JSON.stringify(settings)}\n`);
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

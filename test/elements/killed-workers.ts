import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Stack } from '../stack.ts';

const program = join(import.meta.dirname, 'held-worker-program.ts');
/** So long without another turn to hold, and no run is looked for any more that has still something to take. */
const patienceMs = 1_500;
const lookMs = 100;

/**
 * One worker after another, each killed by SIGKILL when every run has come to a turn that no worker was killed at yet: first
 * before the turn is committed, then between the records' commit and Temporal's knowledge of it.
 */
export class KilledWorkers {
  readonly #stack: Stack;
  readonly #passed = new Set<string>();
  #held: string[] = [];
  #now: ChildProcess | undefined;
  #next: ChildProcess;
  #timer: NodeJS.Timeout | undefined;
  #heldAt = 0;
  #stopped = false;
  kills = 0;

  constructor(stack: Stack) {
    this.#stack = stack;
    this.#next = this.#spawn();
    this.#send();
  }

  /** Moments of turns that a worker was killed at, or is held at now: `stop` kills it there. */
  get moments(): number {
    return this.#passed.size + this.#held.length;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await Promise.all([this.#now ? kill(this.#now) : undefined, kill(this.#next)]);
  }

  #spawn(): ChildProcess {
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface(child.stdout).on('line', (line) => {
      if (child === this.#now && line.startsWith('held ')) this.#hold(line.slice(5));
    });
    return child;
  }

  #hold(moment: string): void {
    this.#held.push(moment);
    this.#heldAt = Date.now();
    this.#timer ??= setTimeout(() => void this.#look(), lookMs);
  }

  /** Kills once every run with something to take is held, so that one kill hits as many as can be. */
  async #look(): Promise<void> {
    const busy = await this.#stack.database.query<{ id: string }>(
      `select id from run where status in ('created', 'running') and last_inbox > last_applied`,
    );
    const held = new Set(this.#held.map((moment) => moment.slice(0, moment.indexOf(':'))));
    const waits = busy.some(({ id }) => !held.has(id)) && Date.now() - this.#heldAt < patienceMs;
    this.#timer = waits && !this.#stopped ? setTimeout(() => void this.#look(), lookMs) : undefined;
    if (!waits) await this.#kill();
  }

  async #kill(): Promise<void> {
    if (this.#stopped || !this.#now) return;
    this.kills += 1;
    await kill(this.#now);
    for (const moment of this.#held) this.#passed.add(moment);
    this.#held = [];
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
      passed: [...this.#passed],
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

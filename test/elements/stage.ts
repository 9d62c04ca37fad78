import { randomUUID } from 'node:crypto';
import { advanceClock, businessNow } from '../../db/clock-store.ts';
import { publishMessage } from '../../db/message-store.ts';
import { appendToInbox, startRun } from '../../db/run-store.ts';
import type { TaskRow } from '../../db/task-store.ts';
import type { Instant } from '../../domain/engine/event.ts';
import { addDuration, parseDuration } from '../../domain/engine/instant.ts';
import type { InboxEvent } from '../../domain/engine/ports.ts';
import { isRefused } from '../../domain/record/refusal.ts';
import { type Scenario, scenarioSchema, type ScenarioStep } from '../../domain/simulate/scenario.ts';
import { type Stack, startStack } from '../stack.ts';
import { busyCases } from './busy-cases.ts';
import { type PlayedCase } from './element-case.ts';
import { leftovers } from './leftovers.ts';
import { operations } from './operations.ts';
import { playPure } from './play-pure.ts';
import { type Told, toldByRecords } from './told-by-records.ts';

/** A case on its way: its next step, and at which moment of the stage's timeline. */
interface Playing {
  one: PlayedCase;
  scenario: Scenario;
  wakes: number;
  step: number;
}

export interface PlayedElement {
  runs: string[];
  told: Told;
  leftovers: string[];
}

const actor = { user: 'operator', offset: '+08:00' };
/** Each advance goes so much further, since real time has passed between a case's start and its timers. */
const slackMs = 600_000;

/**
 * Plays many cases at once on one database, and so one business clock: each takes its next step when it has come to rest,
 * and when all wait for time to pass, the clock moves to the next moment that one of them waits for.
 */
export class ElementStage {
  readonly stack: Stack;
  readonly #cases: readonly PlayedCase[];
  #began = '';

  private constructor(stack: Stack, cases: readonly PlayedCase[]) {
    this.stack = stack;
    this.#cases = cases;
  }

  static async open(
    cases: readonly PlayedCase[],
    options: Omit<NonNullable<Parameters<typeof startStack>[0]>, 'operations'> = {},
  ) {
    const stack = await startStack({ ...options, operations });
    const stage = new ElementStage(stack, cases);
    stage.#began = await businessNow(stack.database);
    for (const { files } of cases) await stack.release(files);
    return stage;
  }

  /** Where the stage's timeline, and each case, begins. */
  get began(): Instant {
    return this.#began;
  }

  async play(): Promise<Map<string, PlayedElement>> {
    const found = new Map<string, PlayedElement>();
    let now = Date.parse(this.#began);
    const playing = this.#cases.map((one) => ({ one, scenario: scenarioSchema.parse(one.given), wakes: now, step: 0 }));
    for (const each of playing) if (await beginsByItself(each.one)) await this.#start(each);
    while (playing.length > 0) {
      const awake = await this.#awake(playing, now);
      for (const each of awake) {
        if (each.step < each.scenario.steps.length) await this.#step(each);
        else {
          playing.splice(playing.indexOf(each), 1);
          found.set(each.one.key, await this.#lookAt(each.one.key));
          await this.#cancel(each.one.key);
        }
      }
      if (awake.length > 0) continue;
      now = Math.min(...playing.map(({ wakes }) => wakes));
      await this.#moveTo(now);
    }
    await this.stack.until(async () => (await busyCases(this.stack.database)).size === 0);
    return found;
  }

  /** Waits for cases that have come to rest and may take their next step; none once all wait for time to pass. */
  #awake(playing: readonly Playing[], now: number): Promise<Playing[]> {
    return this.stack.until(async () => {
      const busy = await busyCases(this.stack.database);
      const resting = playing.filter(({ one }) => !busy.has(one.key));
      const awake = resting.filter(({ wakes }) => wakes <= now);
      return (awake.length > 0 || resting.length === playing.length) && awake;
    });
  }

  /** What the records hold of all runs, once every one has ended. */
  async leftovers(): Promise<string[]> {
    const rows = await this.stack.database.query<{ id: string }>('select id from run');
    return leftovers(
      this.stack.database,
      rows.map(({ id }) => id),
    );
  }

  close(): Promise<void> {
    return this.stack.close();
  }

  async #runsOf(key: string): Promise<string[]> {
    const rows = await this.stack.database.query<{ id: string }>('select id from run where sop_id = $1 order by started_at, id', [
      key,
    ]);
    return rows.map(({ id }) => id);
  }

  async #lookAt(key: string): Promise<PlayedElement> {
    const { database } = this.stack;
    const runs = await this.#runsOf(key);
    return { runs, told: await toldByRecords(database, runs), leftovers: await leftovers(database, runs) };
  }

  /** A case that is over ends, so that later moments of the timeline find nothing of it. */
  async #cancel(key: string): Promise<void> {
    await this.stack.database.query('update start_subscription set next_due = null where sop_id = $1', [key]);
    for (const run of await this.#runsOf(key))
      await this.#tell(run, { type: 'cancelled', at: await this.#now(), actor, reason: 'the case is over' });
  }

  async #start({ one, scenario: { startEvent, variables } }: Playing): Promise<void> {
    const start = { sop: one.key, variables, actor, at: this.#began, ...(startEvent !== undefined && { startEvent }) };
    const started = await this.stack.database.transaction((tx) => startRun(tx, start));
    if (isRefused(started)) throw new Error(started.message.en);
  }

  async #step(playing: Playing): Promise<void> {
    const { one, scenario } = playing;
    const step = scenario.steps[playing.step];
    playing.step += 1;
    if (!step) return;
    if ('advance' in step) playing.wakes = addDuration(playing.wakes, parseDuration(step.advance)!, 'UTC') + slackMs;
    else if ('complete' in step) await this.#complete(one, scenario, step);
    else if ('escalation' in step) await this.#escalate(one.key, step.escalation);
    else await this.#publish(step);
  }

  async #publish(step: Extract<ScenarioStep, { message: string } | { signal: string }>): Promise<void> {
    const [kind, name] = 'message' in step ? (['message', step.message] as const) : (['signal', step.signal] as const);
    const { correlationKey, variables } = { correlationKey: undefined, ...step };
    const message = {
      id: randomUUID(),
      kind,
      name,
      variables,
      ttlMs: 86_400_000,
      ...(correlationKey !== undefined && { correlationKey }),
    };
    await this.stack.database.transaction((tx) => publishMessage(tx, message));
  }

  async #escalate(key: string, code: string): Promise<void> {
    const at = await this.#now();
    for (const run of await this.#runsOf(key)) await this.#tell(run, { type: 'escalationThrown', at, code });
  }

  async #complete(one: PlayedCase, { errors }: Scenario, step: Extract<ScenarioStep, { complete: string }>): Promise<void> {
    const tasks = await this.stack.database.query<TaskRow>(openTasks, [one.key, step.complete]);
    const task = tasks[step.instance];
    if (!task) throw new Error(`${one.name}: no task of ${step.complete} is open`);
    const code = errors[step.complete];
    if (code === undefined) await this.stack.complete(task, step.variables);
    else await this.#tell(task.run_id, { type: 'errorThrown', at: await this.#now(), instance: task.instance, code });
  }

  async #tell(run: string, event: InboxEvent): Promise<void> {
    await this.stack.database.transaction((tx) => appendToInbox(tx, run, event));
  }

  async #moveTo(moment: number): Promise<void> {
    const byMs = moment - Date.parse(await this.#now());
    if (byMs > 0) await this.stack.database.transaction((tx) => advanceClock(tx, byMs, actor, 'the scenario says so'));
  }

  #now(): Promise<Instant> {
    return businessNow(this.stack.database);
  }
}

/** Whether a run begins without a trigger, as the pure engine says. */
async function beginsByItself(one: PlayedCase): Promise<boolean> {
  const { lines, outcome } = await playPure({ ...one, given: { ...one.given, steps: [] } });
  return lines.length > 0 || outcome.outcome !== 'waiting';
}

const openTasks = `
select task.* from task join run on run.id = task.run_id
where run.sop_id = $1 and task.element = $2 and task.status in ('open', 'claimed')
order by run.started_at, run.id, substring(task.instance from 2)::int`;

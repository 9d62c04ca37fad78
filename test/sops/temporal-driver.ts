import { randomUUID } from 'node:crypto';
import { advanceClock, businessNow } from '../../db/clock-store.ts';
import { transactionUnless } from '../../db/connection.ts';
import { publishMessage } from '../../db/message-store.ts';
import { appendToInbox, startRun } from '../../db/run-store.ts';
import { completeTask, type TaskRow } from '../../db/task-store.ts';
import type { Effects } from '../../domain/engine/compiled-plan.ts';
import { addDuration, parseDuration } from '../../domain/engine/instant.ts';
import { isRefused } from '../../domain/record/refusal.ts';
import { ScenarioEffects } from '../../domain/simulate/effects.ts';
import type { Scenario, ScenarioStep } from '../../domain/simulate/scenario.ts';
import type { ReadSop } from '../../domain/sop/read-sop.ts';
import { type Stack, startStack } from '../stack.ts';
import { checkPlayable } from './check-playable.ts';
import { Crew } from './crew.ts';
import { type CaseEvidence, lookAtCase } from './case-evidence.ts';
import { moveScenario } from './move-scenario.ts';
import { scenarioCases } from './scenario-cases.ts';
import { ScriptedRecords } from './scripted-records.ts';
import { sopFiles } from './sop-folder.ts';

/** What became of a case. */
export interface Played extends CaseEvidence {
  /** The scenario as it was played: moved to the stage's business time, tasks completed with what their forms submitted. */
  scenario: Scenario;
  /** Steps that found nothing to act on. */
  idle: string[];
}

const dayMs = 86_400_000;
const patienceMs = 60_000;
const momentMs = 100;
const messageTtlMs = dayMs;
export const zone = 'Asia/Shanghai';
const operator = { user: 'operator', offset: '+08:00' };

/**
 * Plays scenario cases on a real Temporal and Postgres, through the shell, the task store and the message store, one case
 * at a time: a stage has one database, and so one business clock, and one worker. Every shipped SOP is released on it.
 */
export class Stage {
  readonly stack: Stack;
  readonly #sops: ReadonlyMap<string, ReadSop>;
  readonly #records: ScriptedRecords;
  readonly #effects = new Map<string, Effects>();
  #sop = '';
  #script: ScenarioEffects | undefined;
  #crew: Crew;
  #cases = 0;
  #mended = false;
  #began = '';

  private constructor(stack: Stack, sops: ReadonlyMap<string, ReadSop>, records: ScriptedRecords) {
    this.stack = stack;
    this.#sops = sops;
    this.#records = records;
    this.#crew = new Crew(stack.database, '');
  }

  static async open(sops: ReadonlyMap<string, ReadSop>, options: { continueEvery?: number } = {}): Promise<Stage> {
    const records: ScriptedRecords = new ScriptedRecords((run) => stage.#effectsOf(run));
    const stack = await startStack({ ...options, interpose: records.interpose });
    const stage: Stage = new Stage(stack, sops, records);
    for (const id of sops.keys()) await stack.release(sopFiles(id));
    return stage;
  }

  /** Plays a case from its start to where it comes to rest after its last step. `clear` must follow before the next. */
  async play(id: string, written: Scenario): Promise<Played> {
    const { plan } = this.#sops.get(id)!;
    const scenario = moveScenario(written, await this.#midnight());
    this.#sop = id;
    this.#mended = false;
    this.#script = new ScenarioEffects(scenario, plan);
    this.#crew = new Crew(this.stack.database, `case-${(this.#cases += 1)}`);
    checkPlayable(scenario, plan);
    await this.#start(scenario);
    const [steps, idle]: [ScenarioStep[], string[]] = [[], []];
    await this.settle();
    for (const step of scenario.steps) {
      const done = await this.#step(step);
      if (done) steps.push(done);
      else idle.push(JSON.stringify(step));
      await this.settle();
    }
    return { scenario: { ...scenario, steps }, idle, ...(await lookAtCase(this.stack.database, id, this.#began)) };
  }

  /** An operator resolves the open incidents of a case, after what was refused has been put right. */
  async mend(): Promise<void> {
    const { database } = this.stack;
    this.#mended = true;
    const open = await database.query<{ run_id: string; id: string }>('select run_id, id from incident where closed_at is null');
    const at = await businessNow(database);
    for (const { run_id: run, id: incident } of open)
      await database.transaction((tx) => appendToInbox(tx, run, { type: 'incidentResolved', at, actor: operator, incident }));
    await this.settle();
  }

  /** Cancels what is still open and lets waiting messages end, so that nothing of a case reaches the next. */
  async clear(): Promise<void> {
    const { database } = this.stack;
    await database.query(`update message set status = 'expired' where status = 'waiting'`);
    for (;;) {
      const open = await database.query<{ id: string }>(`select id from run where status in ('created', 'running')`);
      if (open.length === 0) return;
      const at = await businessNow(database);
      for (const { id } of open)
        await database.transaction((tx) =>
          appendToInbox(tx, id, { type: 'cancelled', at, actor: operator, reason: 'the case is over' }),
        );
      await this.settle();
    }
  }

  close(): Promise<void> {
    return this.stack.close();
  }

  /** Waits until no inbox, timer, message or answer is left to be taken. */
  async settle(): Promise<void> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const { turns } = this.#records;
      const [row] = await this.stack.database.query<{ busy: boolean }>(unsettled);
      if (!row?.busy && this.#records.quiet && this.#records.turns === turns) return;
      if (Date.now() > deadline) throw new Error('the runs have not come to rest within a minute');
      await this.#records.next(momentMs);
    }
  }

  /** Runs of other SOPs that a case begins are answered as in the first case of their own. */
  async #effectsOf(run: string): Promise<Effects> {
    const known = this.#effects.get(run);
    if (known) return known;
    const [row] = await this.stack.database.query<{ sop_id: string }>('select sop_id from run where id = $1', [run]);
    const id = row?.sop_id ?? '';
    const other = () => new ScenarioEffects(scenarioCases(id)[0]!.scenario, this.#sops.get(id)!.plan);
    const script = id === this.#sop && this.#script ? this.#script : other();
    const effects: Effects = (element, instance) => {
      const { variables, error = script.errorOnCompletion(element) } = script.of(run)(element, instance) ?? {};
      return { variables, ...(!this.#mended && { error }) };
    };
    this.#effects.set(run, effects);
    return effects;
  }

  /** Moves business time to its next midnight, at which every case begins, whatever time of day it is. */
  async #midnight(): Promise<number> {
    const now = Date.parse(await businessNow(this.stack.database));
    const midnight = (Math.floor(now / dayMs) + 1) * dayMs;
    await this.#advance(midnight - now);
    return midnight;
  }

  async #advance(byMs: number): Promise<void> {
    await this.stack.database.transaction((tx) => advanceClock(tx, byMs, operator, 'the scenario says so'));
  }

  async #start({ startEvent, variables }: Scenario): Promise<void> {
    const { database } = this.stack;
    this.#began = await businessNow(database);
    const start = {
      sop: this.#sop,
      variables,
      actor: operator,
      at: this.#began,
      ...(startEvent !== undefined && { startEvent }),
    };
    const started = await database.transaction((tx) => startRun(tx, start));
    if (isRefused(started)) throw new Error(started.message.en);
  }

  /** @returns the step as it was taken, or nothing where there was none to take */
  async #step(step: ScenarioStep): Promise<ScenarioStep | undefined> {
    if ('complete' in step) return this.#complete(step);
    if ('advance' in step) {
      const now = Date.parse(await businessNow(this.stack.database));
      await this.#advance(addDuration(now, parseDuration(step.advance)!, zone) - now);
      return step;
    }
    if ('escalation' in step) throw new Error('no SOP takes an escalation from outside');
    const [kind, name] = 'message' in step ? (['message', step.message] as const) : (['signal', step.signal] as const);
    const { correlationKey, variables } = { correlationKey: undefined, ...step };
    const message = {
      id: randomUUID(),
      kind,
      name,
      variables,
      ttlMs: messageTtlMs,
      ...(correlationKey !== undefined && { correlationKey }),
    };
    await this.stack.database.transaction((tx) => publishMessage(tx, message));
    return step;
  }

  async #complete(step: Extract<ScenarioStep, { complete: string }>): Promise<ScenarioStep | undefined> {
    const { complete: element, instance, variables } = step;
    const { database } = this.stack;
    const task = (await database.query<TaskRow>(openTasks, [this.#sop, this.#began, element]))[instance];
    if (!task) return undefined;
    const { user, roles, signers } = await this.#crew.handsFor(task);
    this.#script?.give(`${task.run_id}/${task.instance}`, variables);
    const act = { user, roles, actor: { user, offset: '+08:00' }, at: await businessNow(database), zone };
    const done = await transactionUnless(database, isRefused, (tx) =>
      completeTask(tx, task.id, act, { values: variables, signers }),
    );
    if (isRefused(done)) throw new Error(`${element}: ${done.refused}: ${done.message.en} ${JSON.stringify(done.detail)}`);
    return { ...step, variables: done.values ?? {} };
  }
}

const unsettled = `
select exists (select from run, business_clock where status in ('created', 'running')
    and (last_inbox > last_applied or next_due <= clock_timestamp() + make_interval(secs => offset_ms / 1000.0)))
  or exists (select from message m where m.status = 'waiting' and (m.kind = 'signal'
    or exists (select from subscription s where s.kind = 'message' and s.name = m.name and not s.taken
      and (s.correlation_key = m.correlation_key or s.correlation_key is null))
    or exists (select from start_subscription s where s.kind = 'message' and s.name = m.name))) as busy`;

const openTasks = `
select task.* from task join run on run.id = task.run_id
where run.sop_id = $1 and run.started_at >= $2 and task.element = $3 and task.status in ('open', 'claimed')
order by run.started_at, run.id, substring(task.instance from 2)::int`;

import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import {
  defineSearchAttributeKey,
  type Duration,
  type SearchAttributePair,
  SearchAttributeType,
  TypedSearchAttributes,
} from '@temporalio/common';
import { Claim } from '../domain/engine/claim.ts';
import { inboxSignal, type RunInput } from '../domain/engine/run-input.ts';
import type { InboxNotice } from '../domain/engine/ports.ts';

/** A run as Temporal is told of it. */
export interface MotorRun {
  id: string;
  sop_id: string;
  version: string;
  plan_hash: string;
  engine_version: number;
  batch: string | null;
  order: string | null;
  title_zh: string;
  title_en: string;
}

/** The few scalar search attributes by which an operator of Temporal finds a run. */
export const searchAttributes = {
  sop: defineSearchAttributeKey('VouchSop', SearchAttributeType.KEYWORD),
  version: defineSearchAttributeKey('VouchVersion', SearchAttributeType.KEYWORD),
  status: defineSearchAttributeKey('VouchStatus', SearchAttributeType.KEYWORD),
  batch: defineSearchAttributeKey('VouchBatch', SearchAttributeType.KEYWORD),
  order: defineSearchAttributeKey('VouchOrder', SearchAttributeType.KEYWORD),
};

/** `WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR` of Temporal's API. */
const nonDeterministic = 24;

export const workflowIdOf = (run: string): string => `run-${run}`;

const runOf = (workflowId: string): string | undefined => /^run-(.*)$/.exec(workflowId)?.[1];

/** `taskTimeout`: Temporal's patience with a worker in the midst of a task. */
export interface MotorOptions {
  continueEvery?: number;
  taskTimeout?: Duration;
}

/** What Temporal has before it with a run: a task for a worker, given out or not, and the activities that are out. */
export interface Underway {
  hasTask: boolean;
  activities: string[];
}

/** How runs are started, woken and looked after in Temporal. */
export class Motor {
  readonly #client: Client;
  readonly #taskQueue: string;
  readonly #options: MotorOptions;
  readonly #areRunning: string;

  constructor(client: Client, taskQueue: string, options: MotorOptions = {}) {
    this.#client = client;
    this.#taskQueue = taskQueue;
    this.#options = options;
    this.#areRunning = `ExecutionStatus = 'Running' and TaskQueue = '${taskQueue}'`;
  }

  /** Starts a fresh run, or wakes it if it is there already, with its first rows. */
  async start(run: MotorRun, rows: InboxNotice[]): Promise<void> {
    await this.#signalWithStart(run, this.#input(run), rows);
  }

  /** Starts a run of which Temporal knows nothing any more from the records. */
  async restore(run: MotorRun): Promise<void> {
    await this.#signalWithStart(run, { ...this.#input(run), restore: true }, []);
  }

  /** @returns false when Temporal has no such workflow running */
  async wake(run: string, rows: InboxNotice[]): Promise<boolean> {
    try {
      await this.#client.workflow.getHandle(workflowIdOf(run)).signal(inboxSignal, rows);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** The runs that Temporal's visibility holds to be running: it learns of beginnings and ends a little later. */
  async running(): Promise<Set<string>> {
    const runs = new Set<string>();
    for await (const { workflowId } of this.#client.workflow.list({ query: this.#areRunning, pageSize: 1_000 })) {
      const run = runOf(workflowId);
      if (run !== undefined) runs.add(run);
    }
    return runs;
  }

  /** How many there are of them. */
  async count(): Promise<number> {
    return (await this.#client.workflow.count(this.#areRunning)).count;
  }

  /** What Temporal has before it with a run; nothing where it does not run it. */
  async underway(run: string): Promise<Underway | undefined> {
    try {
      const { status, raw } = await this.#client.workflow.getHandle(workflowIdOf(run)).describe();
      if (status.name !== 'RUNNING') return undefined;
      const activities = (raw.pendingActivities ?? []).map(({ activityId }) => activityId ?? '');
      return { hasTask: Boolean(raw.pendingWorkflowTask), activities };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  }

  /** Whether Temporal cannot go on with a run, since its history and what our program makes of it have parted. */
  async isBroken(run: string): Promise<boolean> {
    const { history } = await this.#client.workflowService.getWorkflowExecutionHistoryReverse({
      namespace: this.#client.options.namespace,
      execution: { workflowId: workflowIdOf(run) },
      maximumPageSize: 20,
    });
    const last = history?.events?.find(
      (event) => event.workflowTaskFailedEventAttributes ?? event.workflowTaskCompletedEventAttributes,
    );
    return Number(last?.workflowTaskFailedEventAttributes?.cause) === nonDeterministic;
  }

  /** Ends what Temporal has of a run, and starts it again from the records. */
  async replace(run: MotorRun): Promise<void> {
    await this.#client.workflow.getHandle(workflowIdOf(run.id)).terminate('started again from the records');
    await this.restore(run);
  }

  #input({ id, plan_hash: plan, engine_version: engine }: MotorRun): RunInput {
    const { continueEvery } = this.#options;
    return { run: id, plan, engine, ...(continueEvery !== undefined && { continueEvery }) };
  }

  async #signalWithStart(run: MotorRun, input: RunInput, rows: InboxNotice[]): Promise<void> {
    await this.#client.workflow.signalWithStart(run.sop_id, {
      workflowId: workflowIdOf(run.id),
      taskQueue: this.#taskQueue,
      args: [input, new Claim(run.plan_hash)],
      signal: inboxSignal,
      signalArgs: [rows],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      ...(this.#options.taskTimeout !== undefined && { workflowTaskTimeout: this.#options.taskTimeout }),
      typedSearchAttributes: new TypedSearchAttributes(attributesOf(run)),
      memo: { title: `${run.title_zh} / ${run.title_en}`, version: run.version },
    });
  }
}

function attributesOf(run: MotorRun): SearchAttributePair[] {
  const pairs: SearchAttributePair[] = [
    { key: searchAttributes.sop, value: run.sop_id },
    { key: searchAttributes.version, value: run.version },
    { key: searchAttributes.status, value: 'running' },
  ];
  if (run.batch) pairs.push({ key: searchAttributes.batch, value: run.batch });
  if (run.order) pairs.push({ key: searchAttributes.order, value: run.order });
  return pairs;
}

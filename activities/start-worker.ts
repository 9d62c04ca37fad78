import { Client, Connection } from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import { type LogLevel, NativeConnection, Runtime, DefaultLogger, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Ports } from '../domain/engine/ports.ts';
import { openDatabase } from '../db/connection.ts';
import { callOutside, commitAndCall } from './call-outside.ts';
import { leanWorkflowThreads } from './lean-workflow-threads.ts';
import { Motor } from './motor.ts';
import { operations as allOperations } from './operations/index.ts';
import type { Operation } from './operations/operation.ts';
import { ClaimCodec } from './payload-codec.ts';
import { recordPorts } from './ports.ts';
import { Relay } from './relay.ts';
import { takeUnwoken } from './take-unwoken.ts';
import { payloadConverterPath, workflowBundle } from './workflow-bundle.ts';

export interface WorkerSettings {
  databaseUrl: string;
  temporalAddress: string;
  namespace: string;
  taskQueue?: string;
  operations?: Readonly<Record<string, Operation>>;
  /** Turns after which a run continues as new, for tests; Temporal's own suggestion counts always. */
  continueEvery?: number;
  /** How long Temporal waits for a worker that has died in the midst of a task; its own default is 10 s. */
  taskTimeout?: Duration;
  /** Caches and limits of Temporal's worker that differ from the product's. */
  limits?: Pick<
    WorkerOptions,
    'maxConcurrentLocalActivityExecutions' | 'maxConcurrentWorkflowTaskExecutions' | 'stickyQueueScheduleToStartTimeout'
  >;
  /** Stands between the workflows and the records, for tests that kill a worker there. */
  interpose?: (ports: Ports) => Ports;
  log?: (message: string) => void;
}

/** A worker that works: its run ends when `stop` has let the current tasks finish. */
export interface RunningWorker {
  finished: Promise<void>;
  stop(): Promise<void>;
}

export const defaultTaskQueue = 'vouch';

/** Starts one worker: workflows, their activities, and a relay that leads or stands by. */
export async function startWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const log = settings.log ?? ((message: string) => console.error(message));
  prepareProcess();
  const database = await openDatabase(settings.databaseUrl, { max: 20, application: 'vouch-worker' });
  const onFault = (error: unknown) => log(String(error));
  const codec = new ClaimCodec(database);
  const dataConverter = { payloadConverterPath, payloadCodecs: [codec] };
  const { taskQueue = defaultTaskQueue, interpose = (ports) => ports } = settings;
  const records = interpose(recordPorts(database, onFault));
  const call = callOutside(settings.operations ?? allOperations);
  const connection = await NativeConnection.connect({ address: settings.temporalAddress });
  const worker = await Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue,
    workflowBundle: { codePath: await workflowBundle() },
    activities: { ...records, callOutside: call, commitAndCall: commitAndCall(records.commitTurn, call) },
    dataConverter,
    maxConcurrentLocalActivityExecutions: 40,
    maxConcurrentActivityTaskExecutions: 100,
    maxConcurrentWorkflowTaskExecutions: 40,
    // the SDK's core counts through all of them at each step, so that more make every turn dearer than a replay would be
    maxCachedWorkflows: 250,
    reuseV8Context: true,
    workflowThreadPoolSize: 1,
    shutdownGraceTime: '5s',
    ...settings.limits,
  });
  const clientConnection = await Connection.connect({ address: settings.temporalAddress });
  const client = new Client({ connection: clientConnection, namespace: settings.namespace, dataConverter });
  const relay = new Relay(
    database,
    new Motor(client, taskQueue, settings),
    (runs) => takeUnwoken(database, records.commitTurn, runs, onFault),
    log,
  );
  relay.start();
  const finished = worker.run().finally(async () => {
    await relay.stop();
    await clientConnection.close();
    await connection.close();
    await database.close();
  });
  return {
    finished,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await finished;
    },
  };
}

let isPrepared = false;

/** Temporal's own log goes to stderr where it is an error; failed calls are incidents, which the console shows. */
function prepareProcess(): void {
  if (isPrepared) return;
  isPrepared = true;
  leanWorkflowThreads();
  const level: LogLevel = 'ERROR';
  Runtime.install({ logger: new DefaultLogger(level), shutdownSignals: [] });
}

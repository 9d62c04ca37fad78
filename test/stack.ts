import { randomBytes } from 'node:crypto';
import { startWorker, type RunningWorker, type WorkerSettings } from '../activities/start-worker.ts';
import { changeChannel, startRun } from '../db/run-store.ts';
import { completeTask, type TaskRow } from '../db/task-store.ts';
import { publishMessage } from '../db/message-store.ts';
import { transactionUnless } from '../db/connection.ts';
import type { Variables } from '../domain/engine/event.ts';
import { isRefused } from '../domain/record/refusal.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { releaseFiles } from './release-files.ts';

/** Real Temporal, real Postgres, one worker; a task queue and a database of the test's own. */
export interface Stack {
  database: FreshDatabase;
  taskQueue: string;
  /** Starts a worker, after `kill` or beside another. */
  startWorker(): Promise<RunningWorker>;
  release(files: Record<string, string>): Promise<{ sop: string; version: string }>;
  start(sop: string, variables?: Variables): Promise<string>;
  openTasks(run: string): Promise<TaskRow[]>;
  /** Waits until a run offers a task of an element. */
  task(run: string, element: string): Promise<TaskRow>;
  complete(task: TaskRow, values?: Variables, user?: string): Promise<TaskRow>;
  message(name: string, correlationKey: string | undefined, variables?: Variables, id?: string): Promise<void>;
  ended(run: string): Promise<string>;
  /** Looks again at each change that the database tells of. */
  until<T>(probe: () => Promise<T | undefined | false>): Promise<T>;
  close(): Promise<void>;
}

const patienceMs = 400_000;
export const testNow = (): string => new Date().toISOString();

export async function startStack(
  options: Pick<WorkerSettings, 'operations' | 'continueEvery' | 'interpose' | 'taskTimeout' | 'limits'> & {
    worker?: false;
  } = {},
): Promise<Stack> {
  const database = await freshDatabase({ max: 10 });
  const taskQueue = `test-${randomBytes(6).toString('hex')}`;
  const workers: RunningWorker[] = [];
  const { until, release: unwatch } = await watch(database);
  const stack: Stack = {
    database,
    taskQueue,
    until,
    async startWorker() {
      const worker = await startWorker({
        databaseUrl: database.url,
        temporalAddress: process.env['VOUCH_TEST_TEMPORAL'] ?? '',
        namespace: 'default',
        taskQueue,
        ...options,
      });
      workers.push(worker);
      return worker;
    },
    release: (files) => releaseFiles(database, files),
    async start(sop, variables = {}) {
      const started = await database.transaction((tx) =>
        startRun(tx, { sop, variables, actor: { user: 'ann', offset: '+08:00' }, at: testNow() }),
      );
      if (isRefused(started)) throw new Error(started.message.en);
      return started.id;
    },
    openTasks: (run) =>
      database.query<TaskRow>(`select * from task where run_id = $1 and status in ('open', 'claimed') order by id`, [run]),
    task: (run, element) => until(async () => (await stack.openTasks(run)).find((task) => task.element === element)),
    async complete(task, values = {}, user = 'ann') {
      const done = await transactionUnless(database, isRefused, (tx) =>
        completeTask(
          tx,
          task.id,
          { user, roles: task.roles, actor: { user, offset: '+08:00' }, at: testNow(), zone: 'UTC' },
          { values, signers: [] },
        ),
      );
      if (isRefused(done)) throw new Error(`${done.refused}: ${done.message.en}`);
      return done;
    },
    async message(name, correlationKey, variables = {}, id = randomBytes(8).toString('hex')) {
      await database.transaction((tx) =>
        publishMessage(tx, {
          id,
          kind: 'message',
          name,
          variables,
          ttlMs: 3_600_000,
          ...(correlationKey !== undefined && { correlationKey }),
        }),
      );
    },
    ended: (run) =>
      until(async () => {
        const [row] = await database.query<{ status: string }>('select status from run where id = $1', [run]);
        return row && !['created', 'running'].includes(row.status) && row.status;
      }),
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      unwatch();
      await database.drop();
    },
  };
  if (options.worker !== false) await stack.startWorker();
  return stack;
}

async function watch(database: FreshDatabase): Promise<{ until: Stack['until']; release(): void }> {
  const client = await database.pool.connect();
  const waiting = new Set<() => void>();
  client.on('notification', () => {
    for (const wake of waiting) wake();
    waiting.clear();
  });
  client.on('error', () => undefined);
  await client.query(`listen ${changeChannel}`);
  const until: Stack['until'] = async (probe) => {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const changed = new Promise<void>((resolve) => waiting.add(resolve));
      const found = await probe();
      if (found !== undefined && found !== false) return found;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error('nothing of what was waited for came in time');
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([changed, new Promise<void>((resolve) => (timer = setTimeout(resolve, Math.min(left, 1_000))))]);
      clearTimeout(timer);
    }
  };
  return { until, release: () => client.release(true) };
}

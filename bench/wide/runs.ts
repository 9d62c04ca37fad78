import { setTimeout as delay } from 'node:timers/promises';
import type { HttpClient } from '../http-client.ts';
import { clients, sop, type Stage } from './stage.ts';

const pollMs = 100;
/** Milliseconds without any change after which waiting is given up. */
const patienceMs = 120_000;

/** Starts runs of a width over HTTP; their ids. */
export async function startRuns({ http }: Stage, count: number, width: number): Promise<string[]> {
  const ids: string[] = [];
  await atOnce(Array.from({ length: count }), async () => {
    ids.push((await http.call<{ id: string }>('POST', '/runs', { sop, variables: { width } })).id);
  });
  return ids;
}

/** Waits until so many tasks of these runs are open. */
export async function untilOpen(stage: Stage, runs: string[], tasks: number): Promise<void> {
  const sql = `select count(*)::int as n from task where run_id = any ($1::uuid[]) and status = 'open'`;
  const open = await countUpTo(stage, sql, runs, tasks);
  if (open < tasks) throw new Error(`${open} of ${tasks} tasks are open, and nothing more in ${patienceMs} ms`);
}

/** Waits until all of these runs have come to their end, or until no more of them do. */
export async function untilEnded(stage: Stage, runs: string[]): Promise<void> {
  const sql = `select count(*)::int as n from run where id = any ($1::uuid[]) and status = 'completed'`;
  await countUpTo(stage, sql, runs, runs.length);
}

/** A count, once it is as high as wanted or has stood still for long. */
async function countUpTo({ database }: Stage, sql: string, runs: string[], wanted: number): Promise<number> {
  let last = -1;
  for (let changed = Date.now(); Date.now() - changed < patienceMs; await delay(pollMs)) {
    const [row] = await database.query<{ n: number }>(sql, [runs]);
    if (row!.n !== last) changed = Date.now();
    last = row!.n;
    if (last >= wanted) break;
  }
  return last;
}

/** How many runs have not come to their end. */
export async function leftOver({ database }: Stage): Promise<number> {
  const [row] = await database.query<{ n: number }>(`select count(*)::int as n from run where status <> 'completed'`);
  return row!.n;
}

/** Completes all open tasks of these runs over HTTP, a page of each run's list at a time. */
export async function completeAll({ http }: Stage, runs: string[]): Promise<void> {
  if (runs.length === 1) {
    const tasks = await openTasks(http, runs[0]!);
    return atOnce(tasks, (task) => complete(http, task));
  }
  await atOnce(runs, async (run) => {
    for (const task of await openTasks(http, run)) await complete(http, task);
  });
}

function complete(http: HttpClient, task: string): Promise<void> {
  return http.call('POST', `/tasks/${task}/complete`, { values: {} });
}

interface Page {
  data: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function openTasks(http: HttpClient, run: string): Promise<string[]> {
  const filter = encodeURIComponent(JSON.stringify({ run }));
  const tasks: string[] = [];
  let cursor = '';
  for (;;) {
    const page = await http.call<Page>('GET', `/tasks?filter=${filter}&limit=1000${cursor}`);
    tasks.push(...page.data.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) return tasks;
    cursor = `&cursor=${encodeURIComponent(page.pageInfo.endCursor ?? '')}`;
  }
}

async function atOnce<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const client = async () => {
    while (next < items.length) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: clients }, client));
}

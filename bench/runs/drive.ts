import { setTimeout as delay } from 'node:timers/promises';
import type { Side } from './side.ts';

/** What a number of runs by a number of clients at once took; times in milliseconds, one per run, polls included. */
export interface Driven {
  seconds: number;
  runsPerSecond: number;
  requestsPerRun: number;
  /** From the start's request to the end's answer. */
  total: number[];
  /** From sending U1's completion to seeing U2 offered; the message goes out as soon as it is waited for. */
  taskToTask: number[];
  /** From sending U1's completion to seeing M1 waited for: S2 and S3 between. */
  completeToNext: number[];
  /** From sending M1 to seeing U2 offered: S4 between. */
  messageToNext: number[];
}

type Times = Pick<Driven, 'total' | 'taskToTask' | 'completeToNext' | 'messageToNext'>;

const pollMs = 20;
const patienceMs = 60_000;

/** Takes `runs` runs from start to end, `clients` at once. */
export async function drive(side: Side, { runs, clients }: { runs: number; clients: number }): Promise<Driven> {
  const times: Times = { total: [], taskToTask: [], completeToNext: [], messageToNext: [] };
  const tag = `${process.pid}-${Date.now().toString(36)}`;
  const requests = side.requests();
  const began = performance.now();
  let next = 0;
  const client = async () => {
    while (next < runs) await one(side, `${tag}-${next++}`, times);
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  return { seconds, runsPerSecond: runs / seconds, requestsPerRun: (side.requests() - requests) / runs, ...times };
}

async function one(side: Side, key: string, times: Times): Promise<void> {
  const began = performance.now();
  const run = await side.start(key);
  const first = await until(`${side.name}: U1 of ${run}`, () => side.task(run, 'U1'));
  const completing = performance.now();
  await side.complete(first, { approved: true });
  await until(`${side.name}: M1 of ${run}`, async () => (await side.waiting(run)) || undefined);
  const sending = performance.now();
  await side.message(run, key);
  const second = await until(`${side.name}: U2 of ${run}`, () => side.task(run, 'U2'));
  const offered = performance.now();
  await side.complete(second, { shipped: true });
  await until(`${side.name}: the end of ${run}`, async () => (await side.ended(run)) || undefined);
  times.completeToNext.push(sending - completing);
  times.messageToNext.push(offered - sending);
  times.taskToTask.push(offered - completing);
  times.total.push(performance.now() - began);
}

async function until<Found>(what: string, probe: () => Promise<Found | undefined>): Promise<Found> {
  for (const began = Date.now(); Date.now() - began < patienceMs; await delay(pollMs)) {
    const found = await probe();
    if (found !== undefined) return found;
  }
  throw new Error(`${what}: not in ${patienceMs} ms`);
}

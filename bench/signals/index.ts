import { setTimeout as delay } from 'node:timers/promises';
import { workerHeap } from '../../launcher/worker-heap.ts';
import { type Database, openDatabase } from '../../db/connection.ts';
import { publishMessage } from '../../db/message-store.ts';
import { startRun } from '../../db/run-store.ts';
import { startBenchServers } from '../bench-servers.ts';
import { startChild } from '../child.ts';
import { readOptions } from '../options.ts';
import { releaseSop } from '../release-sop.ts';
import { atMost, type Bench, type Progress } from '../report.ts';
import { round } from '../statistics.ts';

const defaults = { runs: 10_000 };
const sop = 'bench-signals';
const pollMs = 100;
/** Milliseconds without any change after which waiting is given up. */
const patienceMs = 120_000;

/**
 * One signal for many runs that all wait for it, and then wait for it again, so that a second delivery would end them.
 * Options: `--runs`.
 */
export const bench: Bench = async (args, progress) => {
  const { runs } = readOptions(args, defaults);
  const servers = await startBenchServers(progress);
  const database = await openDatabase(servers.databaseUrl);
  const env = { DATABASE_URL: servers.databaseUrl, TEMPORAL_ADDRESS: servers.temporalAddress };
  const worker = await startChild('bench/worker.ts', { ...env, ...workerHeap.env }, progress, workerHeap.flags);
  try {
    await releaseSop(database, sop, new URL('signals.bpmn', import.meta.url));
    const waiting = await seconds(() => startWaiting(database, runs, progress));
    const began = performance.now();
    await database.transaction((tx) => publishMessage(tx, { id: 'bell', kind: 'signal', name: 'bell', variables: {}, ttlMs: 0 }));
    await countUpTo(database, `from inbox where event ->> 'type' = 'signal'`, runs);
    const written = (performance.now() - began) / 1000;
    progress(`all ${runs} have the signal in their inbox after ${round(written, 1)} s`);
    await countUpTo(database, `from run where last_turn >= 2`, runs);
    const taken = (performance.now() - began) / 1000;
    const twice = await count(database, `from run where last_turn > 2 or status <> 'running'`);
    const reached = await count(database, `from run where last_turn >= 2`);
    return {
      aims: [
        atMost(`a signal taken by ${runs} waiting runs, at most`, 's', reached === runs ? taken : Number.NaN, 60),
        atMost('runs that were given it a second time, at most', 'runs', twice, 0),
      ],
      figures: { runs, reached, started_s: round(waiting, 1), in_inboxes_s: round(written, 1), taken_s: round(taken, 1) },
    };
  } finally {
    await worker.stop();
    await database.close();
    await servers.stop();
  }
};

async function startWaiting(database: Database, runs: number, progress: Progress): Promise<void> {
  const batch = 500;
  for (let at = 0; at < runs; at += batch) {
    await database.transaction(async (tx) => {
      for (let n = at; n < Math.min(at + batch, runs); n++)
        await startRun(tx, { sop, variables: {}, at: new Date().toISOString() });
    });
  }
  await countUpTo(database, 'from subscription', runs);
  progress(`${runs} runs wait`);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function count(database: Database, what: string): Promise<number> {
  return (await database.query<{ n: number }>(`select count(*)::int as n ${what}`))[0]!.n;
}

/** Waits until a count is as high as wanted, or has stood still for long. */
async function countUpTo(database: Database, what: string, wanted: number): Promise<void> {
  let last = -1;
  for (let changed = Date.now(); last < wanted && Date.now() - changed < patienceMs; await delay(pollMs)) {
    const now = await count(database, what);
    if (now !== last) changed = Date.now();
    last = now;
  }
}

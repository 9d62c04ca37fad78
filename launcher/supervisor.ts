import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';
import { LauncherFault } from './launcher-fault.ts';
import type { Part } from './part.ts';
import { lastLogLine, logFileOf } from './part-log.ts';
import { identityOf, type ProcessIdentity } from './process-identity.ts';
import { removeRecord, writeRecord } from './process-records.ts';
import type { Log } from './progress.ts';
import { stopProcess } from './stop-process.ts';
import { bothWays } from './words.ts';

/**
 * Keeps parts running on one data folder. `start` resolves when the part can be used and throws a LauncherFault when
 * it cannot be brought up; from then on a part that dies is started again. `withParts` does what needs parts that have been
 * started, and does it again where it failed while one of them was gone. `stop` ends all parts in the order of their ranks;
 * `force` kills them at once. `signal` is aborted when stopping begins.
 */
export type Supervisor = {
  folder: DataFolder;
  signal: AbortSignal;
  start: (part: Part) => Promise<void>;
  withParts: <Result>(work: () => Promise<Result>) => Promise<Result>;
  stop: () => Promise<void>;
  force: () => Promise<void>;
};

type Launched = { child: ChildProcess; process?: ProcessIdentity; ended: Promise<string> };
type Watched = { part: Part; launched?: Promise<Launched> };
/** `ended` tells how the process has ended. In an object, since a promise of a promise would wait for both. */
type Started = { ended: Promise<string> };
type Scene = { folder: DataFolder; log: Log; signal: AbortSignal; mishaps: Mishaps };
/** How often a part was killed or has ended, and how many are being brought back. */
type Mishaps = { ended: number; gone: number };

/** Milliseconds before the n-th start in a row of a part that keeps dying: however often it was killed, it is back within 5 s. */
const BACKOFF = [0, 250, 500, 1_000, 2_000, 3_000];

/** Attempts at the most of what fails while parts end beside it. */
const MOST_ATTEMPTS = 20;
/** The end of a part may be noticed so much later than what fell over it. */
const NOTICE_MS = 500;

/** A part that ran this many milliseconds has not been dying repeatedly. */
const STEADY = 30_000;

/** Makes the supervisor of a data folder; see the type. */
export function createSupervisor(folder: DataFolder, log: Log): Supervisor {
  const stopping = new AbortController();
  const scene: Scene = { folder, log, signal: stopping.signal, mishaps: { ended: 0, gone: 0 } };
  const all: Watched[] = [];
  const endAll = async (forced: boolean): Promise<void> => {
    stopping.abort();
    for (const rank of new Set(all.map(({ part }) => part.rank).toSorted((one, other) => one - other))) {
      await Promise.all(all.filter(({ part }) => part.rank === rank).map((watched) => end(scene, watched, forced)));
    }
  };
  return {
    folder,
    signal: stopping.signal,
    start: async (part) => {
      const watched: Watched = { part };
      all.push(watched);
      void keepRunning(scene, watched, await again(scene, part.attempts, () => startOnce(scene, watched)));
    },
    withParts: (work) => again(scene, 1, work),
    stop: () => endAll(false),
    force: () => endAll(true),
  };
}

/** Does something that may fail so often; a failure beside which a part has ended says nothing, and it is done anew. */
async function again<Result>(scene: Scene, attempts: number, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const { ended } = scene.mishaps;
    try {
      return await work();
    } catch (error) {
      scene.signal.throwIfAborted();
      const isExcused = () => scene.mishaps.gone > 0 || scene.mishaps.ended > ended;
      if (!isExcused()) await delay(NOTICE_MS, undefined, { signal: scene.signal });
      if (attempt >= (isExcused() ? MOST_ATTEMPTS : attempts)) throw error;
      await delay(backoff(attempt), undefined, { signal: scene.signal });
    }
  }
}

/** Starts the part; resolves once it is ready. */
async function startOnce(scene: Scene, watched: Watched): Promise<Started> {
  const { part } = watched;
  scene.signal.throwIfAborted();
  watched.launched = launch(scene, part);
  const { child, process, ended } = await watched.launched;
  const givenUp = new AbortController();
  const died = ended.then((ending) => {
    // it did not end by itself
    if (child.signalCode !== null) scene.mishaps.ended += 1;
    throw diedAtStart(scene, part, ending);
  });
  try {
    await Promise.race([part.whenReady(child, AbortSignal.any([scene.signal, givenUp.signal])), died]);
  } catch (error) {
    if (process !== undefined) await stopProcess(process, part.manner);
    throw error;
  } finally {
    givenUp.abort();
  }
  return { ended };
}

async function launch(scene: Scene, part: Part): Promise<Launched> {
  const child = await part.launch();
  const ended = endingOf(child);
  const process = child.pid === undefined ? undefined : identityOf(child.pid);
  if (process !== undefined) {
    const { manner, rank } = part;
    writeRecord(scene.folder.records, part.id, { process, owner: scene.folder.owner, manner, rank });
  }
  return { child, process, ended };
}

async function keepRunning(scene: Scene, watched: Watched, first: Started): Promise<void> {
  let failures = 0;
  let started = first;
  while (!scene.signal.aborted) {
    const since = performance.now();
    const ending = await started.ended;
    if (scene.signal.aborted) return;
    scene.mishaps.ended += 1;
    scene.mishaps.gone += 1;
    if (performance.now() - since > STEADY) failures = 0;
    scene.log(`${bothWays(watched.part.name)} … ended (${ending}), starting it again 已退出，正在重新启动`);
    started = await startAgain(scene, watched, failures);
    scene.mishaps.gone -= 1;
    failures += 1;
  }
}

async function startAgain(scene: Scene, watched: Watched, failures: number): Promise<Started> {
  for (let attempt = failures; ; attempt += 1) {
    try {
      await delay(backoff(attempt), undefined, { signal: scene.signal });
      const started = await startOnce(scene, watched);
      scene.log(`${bothWays(watched.part.name)} … ready again 已恢复`);
      return started;
    } catch (error) {
      if (scene.signal.aborted) return { ended: Promise.resolve('stopped') };
      scene.log(error instanceof Error ? error.message : String(error));
    }
  }
}

async function end(scene: Scene, { part, launched }: Watched, forced: boolean): Promise<void> {
  const { process } = (await launched?.catch(() => undefined)) ?? {};
  if (process === undefined) return;
  const { manner } = part;
  await stopProcess(process, forced ? { ...manner, polite: manner.forced, patience: 1_000 } : manner);
  removeRecord(scene.folder.records, part.id);
}

function endingOf(child: ChildProcess): Promise<string> {
  return new Promise((settle) => {
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code, signal) => settle(signal ?? `exit code ${code}`));
  });
}

function backoff(attempt: number): number {
  return BACKOFF[Math.min(attempt, BACKOFF.length - 1)] ?? 0;
}

function diedAtStart(scene: Scene, { id, name }: Part, ending: string): LauncherFault {
  const said = lastLogLine(scene.folder.logs, id) ?? '-';
  return new LauncherFault({
    en: `${name.en} could not start (${ending}): ${said} [see ${logFileOf(scene.folder.logs, id)}].`,
    zh: `${name.zh}未能启动，详见该日志。`,
  });
}

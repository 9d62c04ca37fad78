import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { LauncherFault } from './launcher-fault.ts';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.ts';

/** The right to a data folder, held until released or until this process ends in whatever way. */
export type Lock = { owner: ProcessIdentity; release: () => void };

/** Milliseconds given to a holder that is just ending. */
const PATIENCE = 3_000;

/**
 * Takes the lock `file` for this process. A lock whose holder is gone (also where its pid is another program's by
 * now) is taken over silently; one whose holder lives is waited for briefly and then refused.
 */
export async function takeLock(file: string, patience = PATIENCE): Promise<Lock> {
  const owner = identityOf(process.pid);
  if (owner === undefined) throw new Error('this process finds no record of itself');
  const deadline = performance.now() + patience;
  while (!tryLock(file, owner)) {
    const holder = holderOf(file);
    if (holder !== undefined && isRunning(holder)) {
      if (performance.now() > deadline) throw alreadyRunning(file, holder);
      await delay(200);
    } else {
      removeStale(file, holder);
    }
  }
  return { owner, release: () => releaseLock(file, owner) };
}

/** The process named in a lock file; undefined where the file is absent or unreadable. */
export function holderOf(file: string): ProcessIdentity | undefined {
  try {
    const held: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isIdentity(held) ? held : undefined;
  } catch {
    return undefined;
  }
}

function isIdentity(value: unknown): value is ProcessIdentity {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    Number.isInteger(value.pid) &&
    'startMark' in value &&
    typeof value.startMark === 'string'
  );
}

// The content must be there before the name is: a reader of a half-written lock would take it for stale.
function tryLock(file: string, owner: ProcessIdentity): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Two starts may find the same stale lock: the slower one must not remove the lock that the faster one has put there.
function removeStale(file: string, stale: ProcessIdentity | undefined): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    const removed = holderOf(aside);
    if (removed !== undefined && removed.startMark !== stale?.startMark) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function releaseLock(file: string, owner: ProcessIdentity): void {
  if (holderOf(file)?.startMark === owner.startMark) rmSync(file, { force: true });
}

function alreadyRunning(file: string, holder: ProcessIdentity): LauncherFault {
  return new LauncherFault({
    en: `Vouch already runs on this data folder (process ${holder.pid}, lock ${file}): stop it, or choose another folder with VOUCH_DATA=….`,
    zh: `该数据目录已有 Vouch 在运行（进程 ${holder.pid}）：请先停止它，或用 VOUCH_DATA=… 另选目录。`,
  });
}

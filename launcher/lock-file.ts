import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { LauncherFault } from './launcher-fault.ts';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.ts';

/**
 * The right to a data folder, held until released or until this process ends in whatever way. `leave` says that it is
 * about to be released: whoever wants it next waits for that, as long as stopping everything may take.
 */
export type Lock = { owner: ProcessIdentity; leave: () => void; release: () => void };

/** Milliseconds given to a holder that may be about to say that it is ending. */
const PATIENCE = 3_000;

/** Milliseconds given to a holder that has said so. */
const LEAVING_PATIENCE = 60_000;

/**
 * Takes the lock `file` for this process. A lock whose holder is gone (also where its pid is another program's by
 * now) is taken over silently; one whose holder lives is waited for, briefly unless it is leaving, and then refused.
 */
export async function takeLock(file: string, patience = PATIENCE): Promise<Lock> {
  const owner = identityOf(process.pid);
  if (owner === undefined) throw new Error('this process finds no record of itself');
  const began = performance.now();
  while (!tryLock(file, owner)) {
    const holder = holderOf(file);
    if (holder !== undefined && isRunning(holder)) {
      const patient = isLeaving(file) ? LEAVING_PATIENCE : patience;
      if (performance.now() - began > patient) throw alreadyRunning(file, holder);
      await delay(200);
    } else {
      removeStale(file, holder);
    }
  }
  return { owner, leave: () => leaveLock(file, owner), release: () => releaseLock(file, owner) };
}

/** The process named in a lock file; undefined where the file is absent or unreadable. */
export function holderOf(file: string): ProcessIdentity | undefined {
  const held = contentOf(file);
  return isIdentity(held) ? { pid: held.pid, startMark: held.startMark } : undefined;
}

function isLeaving(file: string): boolean {
  const held = contentOf(file);
  return isIdentity(held) && 'leaving' in held && held.leaving === true;
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
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

function leaveLock(file: string, owner: ProcessIdentity): void {
  if (holderOf(file)?.startMark !== owner.startMark) return;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...owner, leaving: true }));
  renameSync(draft, file);
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

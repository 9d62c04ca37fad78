import { readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { identityOf } from '../process-identity.ts';
import { stopProcess, type StopManner } from '../stop-process.ts';

/** SIGINT is Postgres's fast shutdown, SIGQUIT its immediate one (postgres(1)). */
export const POSTGRES_STOP: StopManner = { polite: 'SIGINT', patience: 20_000, forced: 'SIGQUIT' };

/**
 * Clears the way for a new server on `pgdata`: stops one that a killed launcher has left, and removes a
 * postmaster.pid whose number belongs to another program by now, which Postgres would take for a running server.
 */
export async function clearPostgresOrphan(pgdata: string): Promise<void> {
  const file = join(pgdata, 'postmaster.pid');
  const pid = pidIn(file);
  const found = pid === undefined ? undefined : identityOf(pid);
  if (found === undefined) return;
  if (commandOf(found.pid).includes(pgdata)) await stopProcess(found, POSTGRES_STOP);
  else rmSync(file, { force: true });
}

function pidIn(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return commandFromPs(pid);
  }
}

function commandFromPs(pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

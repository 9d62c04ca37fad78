import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readMemo, writeMemo } from '../memo-file.ts';
import type { Log } from '../progress.ts';
import type { Account } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';

/** What Postgres needs to run: its programs and their major release, its data folder, and the user to run as. */
export type PostgresPlace = { native: string; release: string; pgdata: string; account: Account };

/** For files that an unprivileged Postgres must reach and cannot reach in a folder closed to it, such as /root. */
const SYSTEM_FOLDER = '/var/lib/vouch';

/**
 * Chooses where Postgres keeps its data and where its programs are run from: in the data folder and node_modules,
 * unless another account than ours is to run it and cannot get there. The choice for the data is remembered in
 * `memo`, so that the data is found again.
 */
export function choosePlace(
  dataFolder: string,
  memo: string,
  binaries: PostgresBinaries,
  account: Account,
  log: Log,
): PostgresPlace {
  const inside = join(dataFolder, 'postgres');
  const remembered = readMemo(memo)['postgresFolder'];
  const release = binaries.version.split('.')[0] ?? '';
  if (account === undefined) return { native: binaries.native, release, pgdata: remembered ?? inside, account };
  const native = mayRun(binaries.native, account) ? binaries.native : copyBinaries(binaries);
  if (remembered !== undefined) return { native, release, pgdata: remembered, account };
  if (mayPass(dataFolder, account)) return { native, release, pgdata: inside, account };
  const outside = join(SYSTEM_FOLDER, randomUUID(), 'postgres');
  mkdirSync(join(outside, '..'), { recursive: true, mode: 0o755 });
  writeMemo(memo, { postgresFolder: outside });
  log(`The database lies in ${outside}, since Postgres runs as another user and cannot enter ${dataFolder} 数据库存放于该处`);
  return { native, release, pgdata: outside, account };
}

function mayPass(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function mayRun(native: string, account: Account): boolean {
  const probe = 'cd "$1" && test -r share/postgresql/postgres.bki && bin/postgres --version';
  return spawnSync('/bin/sh', ['-c', probe, 'sh', native], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function copyBinaries({ native, version }: PostgresBinaries): string {
  const copy = join(SYSTEM_FOLDER, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  renameSync(draft, copy);
  return copy;
}

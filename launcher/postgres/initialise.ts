import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LauncherFault } from '../launcher-fault.ts';
import { runTool } from '../run-tool.ts';
import type { PostgresPlace } from './place.ts';
import { SUPERUSER } from './secrets.ts';

/**
 * Creates the database cluster where there is none: UTF-8, sorted by code point so that no order depends on the
 * machine's locale, passwords asked of everyone. Built aside and renamed, so that a kill leaves a whole one or none.
 */
export async function initialiseCluster(place: PostgresPlace, password: string, signal: AbortSignal): Promise<void> {
  if (existsSync(join(place.pgdata, 'PG_VERSION'))) {
    checkRelease(place);
    return handOver(place);
  }
  const draft = `${place.pgdata}.new`;
  const passwordFile = `${place.pgdata}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account !== undefined) {
    for (const path of [draft, passwordFile]) chownSync(path, place.account.uid, place.account.gid);
  }
  try {
    const args = ['-D', draft, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
    args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C');
    const options = { ...place.account, cwd: '/', signal };
    const { code, stderr } = await runTool(join(place.native, 'bin', 'initdb'), args, options);
    if (code !== 0) throw notCreated(place.pgdata, stderr);
    renameSync(draft, place.pgdata);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function checkRelease({ pgdata, release }: PostgresPlace): void {
  const kept = readFileSync(join(pgdata, 'PG_VERSION'), 'utf8').trim();
  if (kept === release) return;
  throw new LauncherFault({
    en: `The data in ${pgdata} was written by Postgres ${kept}, this Vouch brings Postgres ${release}: start the Vouch that wrote it, or choose another folder with VOUCH_DATA=….`,
    zh: `${pgdata} 的数据由 Postgres ${kept} 写入，而当前为 ${release}：请用原来的版本启动，或用 VOUCH_DATA=… 另选目录。`,
  });
}

/** Gives the cluster to the account that runs Postgres, where another one ran it before. */
function handOver({ pgdata, account }: PostgresPlace): void {
  if (account === undefined || statSync(pgdata).uid === account.uid) return;
  spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, pgdata]);
}

function notCreated(pgdata: string, stderr: string[]): LauncherFault {
  const cause = stderr.findLast((line) => /error|fatal|could not/i.test(line)) ?? stderr.at(-1) ?? 'initdb failed';
  return new LauncherFault({
    en: `Postgres could not create its data folder ${pgdata} (${cause}): free space or rights there, or give a Postgres with DATABASE_URL=….`,
    zh: `Postgres 无法在 ${pgdata} 创建数据：请检查磁盘空间和权限，或用 DATABASE_URL=… 指定数据库。`,
  });
}

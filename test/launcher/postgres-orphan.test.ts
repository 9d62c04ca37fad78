import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { clearPostgresOrphan } from '../../launcher/postgres/orphan.ts';
import { identityOf, isRunning } from '../../launcher/process-identity.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a postmaster.pid found at the start', () => {
  it('is removed where its number belongs to another program, which is left alone', async () => {
    const folder = temporaryFolder();
    const child = spawn('sleep', ['60'], { stdio: 'ignore' });
    const stranger = identityOf(child.pid ?? 0);
    if (stranger === undefined) throw new Error('sleep did not start');
    writeFileSync(join(folder.path, 'postmaster.pid'), `${stranger.pid}\n${folder.path}\n`);
    await clearPostgresOrphan(folder.path);
    expect([existsSync(join(folder.path, 'postmaster.pid')), isRunning(stranger)]).toEqual([false, true]);
    child.kill('SIGKILL');
  });

  it('is left to Postgres where its process is gone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder.path, 'postmaster.pid'), '2147483646\n');
    await clearPostgresOrphan(folder.path);
    expect(existsSync(join(folder.path, 'postmaster.pid'))).toBe(true);
  });

  it('ends the program that runs on this very folder', async () => {
    const folder = temporaryFolder();
    const child = spawn('sh', ['-c', 'sleep 60; exit', 'postgres', folder.path], { stdio: 'ignore' });
    const orphan = identityOf(child.pid ?? 0);
    if (orphan === undefined) throw new Error('sh did not start');
    writeFileSync(join(folder.path, 'postmaster.pid'), `${orphan.pid}\n`);
    await clearPostgresOrphan(folder.path);
    expect(isRunning(orphan)).toBe(false);
  }, 40_000);
});

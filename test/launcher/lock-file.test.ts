import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LauncherFault } from '../../launcher/launcher-fault.ts';
import { holderOf, takeLock } from '../../launcher/lock-file.ts';
import { identityOf } from '../../launcher/process-identity.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the lock of a data folder', () => {
  it('names its holder, and is gone once released', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'lock');
    const lock = await takeLock(file);
    expect(holderOf(file)).toEqual(identityOf(process.pid));
    lock.release();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is refused in one line while its holder lives', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'lock');
    const lock = await takeLock(file);
    const refused = takeLock(file, 0);
    await expect(refused).rejects.toThrow(LauncherFault);
    await expect(refused).rejects.toThrow(new RegExp(`process ${process.pid}.*VOUCH_DATA=`));
    lock.release();
  });

  it('is waited for where its holder is about to let go', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'lock');
    const first = await takeLock(file);
    setTimeout(first.release, 300);
    const second = await takeLock(file, 5_000);
    expect(existsSync(file)).toBe(true);
    second.release();
  });

  it('is waited for longer where its holder has said that it is leaving', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'lock');
    const first = await takeLock(file);
    first.leave();
    expect(holderOf(file)).toEqual(first.owner);
    setTimeout(first.release, 500);
    const second = await takeLock(file, 0);
    second.release();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is taken over from a process that was killed', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'lock');
    const sleeper = spawn('sleep', ['60']);
    writeFileSync(file, JSON.stringify(identityOf(sleeper.pid ?? 0)));
    sleeper.kill('SIGKILL');
    const lock = await takeLock(file);
    expect(holderOf(file)?.pid).toBe(process.pid);
    lock.release();
  });

  it('is taken over where the pid is another program by now', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, startMark: 'earlier' }));
    const lock = await takeLock(file, 0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(identityOf(process.pid));
    lock.release();
  });

  it.each(['', '{"pid":', '[]', '{"pid":"1"}'])('is taken over where it cannot be read: %j', async (content) => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'lock');
    writeFileSync(file, content);
    const lock = await takeLock(file, 0);
    expect(holderOf(file)?.pid).toBe(process.pid);
    lock.release();
  });
});

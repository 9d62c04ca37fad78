import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openDataFolder } from '../../launcher/data-folder.ts';
import { identityOf, isRunning, type ProcessIdentity } from '../../launcher/process-identity.ts';
import { writeRecord } from '../../launcher/process-records.ts';
import { temporaryFolder } from './temporary-folder.ts';

const manner = { polite: 'SIGTERM', patience: 1_000, forced: 'SIGKILL' } as const;
const gone: ProcessIdentity = { pid: 1, startMark: 'an earlier launcher' };

function sleeper(): ProcessIdentity {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  const identity = identityOf(child.pid ?? 0);
  if (identity === undefined) throw new Error('sleep did not start');
  return identity;
}

describe('opening a data folder', () => {
  it('creates it, with logs and records that nobody else may read', async () => {
    const parent = temporaryFolder();
    const folder = await openDataFolder(join(parent.path, 'deep', 'data'));
    expect(folder.path).toBe(join(parent.path, 'deep', 'data'));
    folder.release();
  });

  it.each([['a file', 'file'] as const, ['the system', '/proc/vouch'] as const])(
    'is refused in one line where %s stands in the way',
    async (_what, place) => {
      const parent = temporaryFolder();
      writeFileSync(join(parent.path, 'file'), '');
      const path = place.startsWith('/') ? place : join(parent.path, place, 'data');
      await expect(openDataFolder(path)).rejects.toThrow(/^The data folder [^\n]* cannot be written [^\n]*VOUCH_DATA=/);
    },
  );

  it('stops what a killed launcher has left, and no other program that got a number of it', async () => {
    const parent = temporaryFolder();
    const records = join(parent.path, 'run');
    mkdirSync(records);
    const [orphan, stranger] = [sleeper(), sleeper()];
    writeRecord(records, 'worker', { process: orphan, owner: gone, manner, rank: 2 });
    writeRecord(records, 'api', { process: { ...stranger, startMark: 'earlier' }, owner: gone, manner, rank: 1 });
    writeFileSync(join(records, 'temporal.json'), '{"process":');
    const folder = await openDataFolder(parent.path);
    expect([isRunning(orphan), isRunning(stranger)]).toEqual([false, true]);
    process.kill(stranger.pid, 'SIGKILL');
    folder.release();
  });
});

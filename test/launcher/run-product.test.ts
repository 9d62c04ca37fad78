import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSettings, type Settings } from '../../domain/settings.ts';
import { openDataFolder } from '../../launcher/data-folder.ts';
import { freePort } from '../../launcher/ports.ts';
import { isRunning } from '../../launcher/process-identity.ts';
import { readRecords } from '../../launcher/process-records.ts';
import { runProduct, type ProductScripts } from '../../launcher/run-product.ts';
import { createSupervisor, type Supervisor } from '../../launcher/supervisor.ts';
import { temporaryFolder } from './temporary-folder.ts';

const standIn = (name: string): string => join(import.meta.dirname, 'stand-ins', `${name}.ts`);

/** The product with small programs in the places of its own, and a console of one page. */
function standIns(folder: string): ProductScripts {
  const consoleRoot = join(folder, 'console');
  mkdirSync(join(consoleRoot, 'admin-ui'), { recursive: true });
  writeFileSync(join(consoleRoot, 'admin-ui', 'index.html'), '<!doctype html><title>Vouch</title>');
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(consoleRoot, 'node_modules'));
  const [migrate, worker, api] = [standIn('migrate'), standIn('worker'), standIn('api')];
  return {
    migrate,
    worker,
    api,
    seedDemo: standIn('seed-demo'),
    shippedSops: standIn('shipped-sops'),
    firstAdmin: standIn('first-admin'),
    consoleRoot,
  };
}

async function settingsOf(folder: string, more: Record<string, string> = {}): Promise<Settings> {
  const read = readSettings({ VOUCH_DATA: join(folder, 'data'), PORT: String(await freePort()), ...more });
  if (!read.ok) throw new Error(read.faults[0]?.en);
  return read.settings;
}

async function stop(supervisor: Supervisor): Promise<void> {
  await supervisor.stop();
  supervisor.folder.release();
}

async function ask(settings: Settings): Promise<Record<string, string>> {
  const response = await fetch(`http://127.0.0.1:${settings.PORT}/`);
  return (await response.json()) as Record<string, string>;
}

async function until(condition: () => boolean, milliseconds: number): Promise<number> {
  const began = performance.now();
  while (!condition()) {
    if (performance.now() - began > milliseconds) throw new Error(`not within ${milliseconds} ms`);
    await new Promise((wake) => setTimeout(wake, 20));
  }
  return performance.now() - began;
}

describe('the product under the launcher', () => {
  it('comes up with what each part must know, replaces a killed part, and leaves nothing when stopped', async () => {
    const folder = temporaryFolder();
    const settings = await settingsOf(folder.path, { VOUCH_DEMO: '1' });
    const lines: string[] = [];
    const supervisor = createSupervisor(await openDataFolder(settings.VOUCH_DATA), (line) => lines.push(line));
    const scripts = standIns(folder.path);
    const pidsNow = () => [...readRecords(supervisor.folder.records).values()].map((record) => record.process);
    try {
      await runProduct(supervisor, settings, (line) => lines.push(line), scripts);
      const told = await ask(settings);
      expect(told['DATABASE_URL']).toMatch(/^postgres:\/\/vouch_app:/);
      expect([told['DATABASE_MAINTENANCE_URL'], told['VOUCH_DEMO']]).toEqual(['', '1']);
      expect(lines.at(-1)).toBe('demo users: anna / secret');
      expect(readdirSync(join(scripts.consoleRoot, 'admin-ui', 'dist'))).toContain('index.html');

      expect(lines.filter((line) => line.includes('ended'))).toEqual([]);
      for (const part of ['worker', 'api', 'temporal', 'postgres']) {
        const killed = readRecords(supervisor.folder.records).get(part)?.process;
        process.kill(killed?.pid ?? 0, 'SIGKILL');
        const before = lines.length;
        await until(() => (readRecords(supervisor.folder.records).get(part)?.process.pid ?? killed?.pid) !== killed?.pid, 5_000);
        // how long it takes to be of use is the part's own affair, and the machine's
        await until(() => lines.slice(before).some((line) => line.includes('ready again')), 30_000);
      }
      expect((await ask(settings))['DATABASE_URL']).toBe(told['DATABASE_URL']);
      expect(pidsNow().filter(isRunning)).toHaveLength(5);
    } finally {
      const processes = pidsNow();
      await stop(supervisor);
      expect(processes.filter(isRunning)).toEqual([]);
    }
    expect(readdirSync(join(folder.path, 'data', 'run'))).toEqual([]);
    expect(readdirSync(join(folder.path, 'data'))).not.toContain('lock');
  }, 90_000);

  it('comes up though Postgres is killed under the migrations, and the worker before it is ready', async () => {
    const folder = temporaryFolder();
    const settings = await settingsOf(folder.path);
    const supervisor = createSupervisor(await openDataFolder(settings.VOUCH_DATA), () => undefined);
    const scripts = { ...standIns(folder.path), migrate: standIn('killed-postgres'), worker: standIn('killed-worker') };
    try {
      await runProduct(supervisor, settings, () => undefined, scripts);
      expect((await ask(settings))['DATABASE_URL']).toMatch(/^postgres:/);
      const { path } = supervisor.folder;
      expect(['postgres', 'worker'].filter((part) => !existsSync(join(path, `${part}-was-killed`)))).toEqual([]);
    } finally {
      await stop(supervisor);
    }
  }, 90_000);

  it('offers the SOPs that come with it and a link for the first administrator where no demonstration is asked for', async () => {
    const folder = temporaryFolder();
    const settings = await settingsOf(folder.path);
    const lines: string[] = [];
    const supervisor = createSupervisor(await openDataFolder(settings.VOUCH_DATA), () => undefined);
    try {
      await runProduct(supervisor, settings, (line) => lines.push(line), standIns(folder.path));
      expect(lines.slice(-2)).toEqual(['drafts: 1', 'http://127.0.0.1/first']);
    } finally {
      await stop(supervisor);
    }
  }, 90_000);

  it('refuses a port that another program holds, naming it and a free one', async () => {
    const folder = temporaryFolder();
    const settings = await settingsOf(folder.path);
    const holder = createServer();
    await new Promise<void>((listening) => holder.listen(settings.PORT, '127.0.0.1', listening));
    const supervisor = createSupervisor(await openDataFolder(settings.VOUCH_DATA), () => undefined);
    const refused = runProduct(supervisor, settings, () => undefined, standIns(folder.path));
    await expect(refused).rejects.toThrow(new RegExp(`^Port ${settings.PORT} .*PORT=\\d+ npm start`));
    await stop(supervisor);
    await new Promise((closed) => holder.close(closed));
  });

  it('refuses an address that is not of this machine, naming the setting', async () => {
    const folder = temporaryFolder();
    const settings = await settingsOf(folder.path, { VOUCH_HOST: '192.0.2.1' });
    const supervisor = createSupervisor(await openDataFolder(settings.VOUCH_DATA), () => undefined);
    const refused = runProduct(supervisor, settings, () => undefined, standIns(folder.path));
    await expect(refused).rejects.toThrow(/^VOUCH_HOST=192\.0\.2\.1 is no address of this machine/);
    await stop(supervisor);
  });

  it('ends with the line and the exit code of migrations that find a newer schema', async () => {
    const folder = temporaryFolder();
    const settings = await settingsOf(folder.path);
    const supervisor = createSupervisor(await openDataFolder(settings.VOUCH_DATA), () => undefined);
    const scripts = { ...standIns(folder.path), migrate: standIn('newer-schema') };
    const built = join(scripts.consoleRoot, 'admin-ui', 'dist');
    cpSync(join(scripts.consoleRoot, 'admin-ui', 'index.html'), join(built, 'index.html'));
    try {
      await expect(runProduct(supervisor, settings, () => undefined, scripts)).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringContaining('newer schema'),
      });
    } finally {
      await stop(supervisor);
    }
  }, 60_000);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { Client } from 'pg';
import { identityOf, isRunning, type ProcessIdentity } from '../../launcher/process-identity.ts';
import { readRecords } from '../../launcher/process-records.ts';
import { startServers, type Servers } from '../../launcher/start-servers.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Addresses = Omit<Servers, 'stop'>;

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function withTemporal<Result>(address: string, work: (client: TemporalClient) => Promise<Result>): Promise<Result> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new TemporalClient({ connection }));
  } finally {
    await connection.close();
  }
}

/** Starts the servers in a process of their own. */
async function serveApart(dataDir: string): Promise<{ pid: number; addresses: Addresses }> {
  const script = join(import.meta.dirname, 'stand-ins', 'serve.ts');
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { pid: child.pid ?? 0, addresses: JSON.parse(line) as Addresses };
}

function startOrder(address: string): Promise<unknown> {
  return withTemporal(address, (client) => client.workflow.start('batch-release', { workflowId: 'run-1', taskQueue: 'nobody' }));
}

async function untilGone(processes: ProcessIdentity[]): Promise<void> {
  for (const deadline = Date.now() + 10_000; processes.some(isRunning) && Date.now() < deadline;) await delay(100);
}

describe('the embedded servers', () => {
  it('keep what was committed through SIGKILL of everything, and start again on the same folder', async () => {
    const folder = temporaryFolder();
    const dataDir = join(folder.path, 'data');
    const { pid, addresses } = await serveApart(dataDir);
    await query(addresses.maintenanceUrl, 'create table kept (word text); grant select, insert on kept to vouch_app');
    await startOrder(addresses.temporalAddress);
    await query(addresses.databaseUrl, `insert into kept values ('before the kill')`);
    const processes = [...readRecords(join(dataDir, 'run')).values()].map((record) => record.process);
    expect(processes).toHaveLength(3);
    for (const each of [pid, ...processes.map((one) => one.pid)]) process.kill(each, 'SIGKILL');

    const servers = await startServers({ dataDir, log: () => undefined });
    try {
      expect(processes.filter(isRunning)).toEqual([]);
      expect(await query(servers.databaseUrl, 'select word from kept')).toEqual([{ word: 'before the kill' }]);
      const status = await withTemporal(servers.temporalAddress, (client) => client.workflow.getHandle('run-1').describe());
      expect([status.type, status.status.name]).toEqual(['batch-release', 'RUNNING']);
      await expect(query(servers.databaseUrl, 'create table mine ()')).rejects.toThrow(/permission denied/);
    } finally {
      await servers.stop();
    }
  }, 60_000);

  it('that have outlived launcher and guard are ended by the next start on their folder', async () => {
    const dataDir = join(temporaryFolder().path, 'data');
    const { pid } = await serveApart(dataDir);
    const records = readRecords(join(dataDir, 'run'));
    const outliving = ['temporal', 'postgres'].map((part) => records.get(part)!.process);
    // the guard first, so that it stops nothing
    for (const each of [records.get('guard')!.process.pid, pid]) process.kill(each, 'SIGKILL');
    expect(outliving.filter(isRunning)).toEqual(outliving);
    // as if the launcher had been killed before it could write anything down
    rmSync(join(dataDir, 'run', 'temporal.json'));
    const servers = await startServers({ dataDir, log: () => undefined });
    expect(outliving.filter(isRunning)).toEqual([]);
    await servers.stop();
  }, 60_000);

  it('are told at once when guard and launcher are killed in turn', async () => {
    const dataDir = join(temporaryFolder().path, 'data');
    const { pid } = await serveApart(dataDir);
    const records = readRecords(join(dataDir, 'run'));
    const [guard, temporal, postgres] = ['guard', 'temporal', 'postgres'].map((part) => records.get(part)!.process);
    // Temporal cannot hear: the guard would wait for it before it turned to Postgres
    process.kill(temporal!.pid, 'SIGSTOP');
    process.kill(pid, 'SIGKILL');
    await untilGone([postgres!]);
    process.kill(guard!.pid, 'SIGKILL');
    process.kill(temporal!.pid, 'SIGCONT');
    await untilGone([temporal!]);
    expect([temporal!, postgres!].filter(isRunning)).toEqual([]);
  }, 60_000);

  it('are stopped by their guard when the process that started them is killed alone', async () => {
    const folder = temporaryFolder();
    const dataDir = join(folder.path, 'data');
    const { pid } = await serveApart(dataDir);
    const processes = [...readRecords(join(dataDir, 'run')).values()].map((record) => record.process);
    expect(processes.filter(isRunning)).toHaveLength(3);
    process.kill(pid, 'SIGKILL');
    await untilGone(processes);
    expect(processes.filter(isRunning)).toEqual([]);
    expect(identityOf(pid)).toBeUndefined();
  }, 60_000);
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readMemo, writeMemo } from '../memo-file.ts';
import { freePort } from '../ports.ts';
import type { Say } from '../progress.ts';
import type { Supervisor } from '../supervisor.ts';
import { findTemporal } from './find-temporal.ts';
import { clearTemporalOrphan } from './orphan.ts';
import { temporalPart } from './temporal-part.ts';

/** Brings up the embedded Temporal on the supervisor's data folder; returns its address, host:port. */
export async function startTemporal(supervisor: Supervisor, namespace: string, say: Say): Promise<string> {
  const { path, logs } = supervisor.folder;
  const memo = join(path, 'servers.json');
  const program = await findTemporal(process.env, say, supervisor.signal);
  const folder = join(path, 'temporal');
  await clearTemporalOrphan(join(folder, 'temporal.db'));
  const port = await freePort(readMemo(memo)['temporalPort']);
  writeMemo(memo, { temporalPort: String(port) });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  say({ en: 'starting', zh: '正在启动' });
  await supervisor.start(temporalPart({ program, folder, logs, port, namespace }));
  return `127.0.0.1:${port}`;
}

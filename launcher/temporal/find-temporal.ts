import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { LauncherFault } from '../launcher-fault.ts';
import type { Say } from '../progress.ts';
import { buildTemporal } from './build-temporal.ts';
import { downloadTemporal } from './download-temporal.ts';
import { cachedPrograms, type SearchEnvironment } from './program-cache.ts';

/** A way to come by the Temporal program: its path, or undefined where this way leads to none. */
type Way = (env: SearchEnvironment, say: Say, signal: AbortSignal) => Promise<string | undefined>;

/** In this order: on PATH; in the user's cache; by the SDK's own downloader; built once with Go. */
const WAYS: Way[] = [onPath, inCache, downloadTemporal, buildTemporal];

/** Finds the `temporal` program, obtaining it where need be; throws a LauncherFault where no way leads to one. */
export async function findTemporal(env: SearchEnvironment, say: Say, signal: AbortSignal): Promise<string> {
  for (const way of WAYS) {
    const found = await way(env, say, signal);
    if (found !== undefined) return found;
  }
  throw new LauncherFault({
    en: 'Temporal cannot be obtained: its download does not answer and there is no Go to build it with. Install Go (https://go.dev/dl) or the Temporal CLI (https://docs.temporal.io/cli), or give a server with TEMPORAL_ADDRESS=host:7233.',
    zh: '无法获得 Temporal：请安装 Go 或 Temporal CLI，或用 TEMPORAL_ADDRESS=主机:7233 指定服务器。',
  });
}

async function onPath(env: SearchEnvironment): Promise<string | undefined> {
  for (const folder of (env.PATH ?? '').split(delimiter).filter((entry) => entry !== '')) {
    const program = join(folder, 'temporal');
    if (await isProgram(program)) return program;
  }
  return undefined;
}

async function inCache(env: SearchEnvironment): Promise<string | undefined> {
  const program = join(cachedPrograms(env), 'temporal');
  return (await isProgram(program)) ? program : undefined;
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

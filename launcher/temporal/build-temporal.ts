import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LauncherFault } from '../launcher-fault.ts';
import type { Say } from '../progress.ts';
import { runTool } from '../run-tool.ts';
import { cachedPrograms, type SearchEnvironment } from './program-cache.ts';

/** Later releases carry replace directives and cannot be installed by `go install`. */
const MODULE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';

/** About as many packages as Go compiles for it, its own library included. */
const PACKAGES = 1_300;

/**
 * Builds Temporal with Go into the user's cache; undefined where there is no Go. About three minutes on two idle
 * cores the first time. Throws a LauncherFault where Go fails.
 */
export async function buildTemporal(env: SearchEnvironment, say: Say, signal: AbortSignal): Promise<string | undefined> {
  const toolEnv = { ...process.env, ...env };
  if (!(await hasGo(toolEnv, signal))) return undefined;
  const folder = cachedPrograms(env);
  const draft = join(folder, `.building-${process.pid}`);
  await mkdir(draft, { recursive: true });
  try {
    let compiled = 0;
    say({ en: 'fetching its sources with Go, once', zh: '首次用 Go 获取源码' });
    const { code, stderr } = await runTool('go', ['install', '-v', MODULE], {
      env: { ...toolEnv, GOBIN: draft },
      signal,
      onStderr: (line) => {
        if (line.startsWith('go: ')) return;
        compiled += 1;
        const done = `${compiled}/${PACKAGES}`;
        say({ en: `building it with Go, once: ${done} packages`, zh: `首次用 Go 编译：${done} 个包` });
      },
    });
    if (code !== 0) throw notBuilt(stderr.at(-1) ?? `exit code ${code}`);
    await rename(join(draft, 'temporal'), join(folder, 'temporal'));
    return join(folder, 'temporal');
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function hasGo(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<boolean> {
  try {
    return (await runTool('go', ['version'], { env, signal })).code === 0;
  } catch {
    return false;
  }
}

function notBuilt(cause: string): LauncherFault {
  return new LauncherFault({
    en: `Temporal could not be built with Go (${cause}): see that Go reaches its module proxy (GOPROXY), install the Temporal CLI (https://docs.temporal.io/cli), or give a server with TEMPORAL_ADDRESS=host:7233.`,
    zh: 'Temporal 编译失败：请检查 GOPROXY，或安装 Temporal CLI，或用 TEMPORAL_ADDRESS=主机:7233 指定服务器。',
  });
}

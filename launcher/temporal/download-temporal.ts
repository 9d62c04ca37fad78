import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Say } from '../progress.ts';
import { runTool } from '../run-tool.ts';
import { cachedPrograms, type SearchEnvironment } from './program-cache.ts';

/** Milliseconds without one new byte after which the download is given up. */
const SILENCE = 10_000;

/**
 * Fetches Temporal with the SDK's own downloader into the user's cache; undefined where nothing answers. The
 * downloader cannot be called off, so it runs in a process of its own.
 */
export async function downloadTemporal(env: SearchEnvironment, say: Say, signal: AbortSignal): Promise<string | undefined> {
  const folder = cachedPrograms(env);
  const draft = join(folder, `.downloading-${process.pid}`);
  await mkdir(draft, { recursive: true });
  say({ en: 'asking for a download', zh: '正在尝试下载' });
  const silent = new AbortController();
  const watch = watchBytes(draft, say, silent);
  try {
    const script = join(import.meta.dirname, 'sdk-download.ts');
    const options = { env: { ...process.env, ...env }, signal: AbortSignal.any([signal, silent.signal]) };
    const { code, stdout } = await runTool(process.execPath, [script, draft], options);
    const fetched = stdout.at(-1);
    if (code !== 0 || fetched === undefined) return undefined;
    await rename(fetched, join(folder, 'temporal'));
    return join(folder, 'temporal');
  } catch (error) {
    signal.throwIfAborted();
    if (silent.signal.aborted) return undefined;
    throw error;
  } finally {
    clearInterval(watch);
    await rm(draft, { recursive: true, force: true });
  }
}

function watchBytes(folder: string, say: Say, silent: AbortController): NodeJS.Timeout {
  let [known, since] = [0, performance.now()];
  return setInterval(async () => {
    const bytes = await bytesIn(folder);
    if (bytes > known) {
      [known, since] = [bytes, performance.now()];
      const megabytes = Math.round(bytes / 1_000_000);
      say({ en: `downloading it, once: ${megabytes} MB`, zh: `首次下载：${megabytes} MB` });
    } else if (performance.now() - since > SILENCE) {
      silent.abort();
    }
  }, 500);
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (file) => file.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

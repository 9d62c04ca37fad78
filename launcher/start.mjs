// The entry for any Node that npm may come with: it finds the Node that runs the product, which is a package of its own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, '..', 'node_modules');
const major = Number(process.versions.node.split('.')[0]);

if (major < 20) {
  refuse(
    `Vouch needs Node 20 or newer, this is ${process.version}: install one from https://nodejs.org. 需要 Node 20 或更新版本。`,
  );
} else if (!existsSync(join(modules, 'zod'))) {
  refuse('The packages are not installed: run `npm install` first. 尚未安装依赖：请先运行 npm install。');
} else if (major >= NEEDED) {
  await import('./main.ts');
} else {
  runWithOwnNode(join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'));
}

function runWithOwnNode(node) {
  if (!existsSync(node)) {
    refuse(
      `Vouch runs on Node ${NEEDED}, this is ${process.version} and its own is not installed: run \`npm install\` again without --omit=dev or --ignore-scripts, or install Node ${NEEDED}. 需要 Node ${NEEDED}：请重新运行 npm install。`,
    );
    return;
  }
  // The channel closes when this process is killed, by which the other one notices.
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal === null ? code : 1));
}

function refuse(line) {
  console.error(line);
  process.exitCode = 1;
}

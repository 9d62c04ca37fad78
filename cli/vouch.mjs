#!/usr/bin/env node
// Runs cli/vouch.ts, which needs a Node that strips types: an older one hands over to the Node of the project's own dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const own = join(root, 'node_modules', '.bin', 'node');
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24;

if (!isNewEnough && !existsSync(own)) {
  console.error('vouch needs Node 24: run `npm install` in the project first, which brings it / 请先在项目中运行 npm install');
  process.exit(2);
}

const result = spawnSync(isNewEnough ? process.execPath : own, [join(root, 'cli', 'vouch.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (result.signal) process.kill(process.pid, result.signal);
process.exit(result.status ?? 2);

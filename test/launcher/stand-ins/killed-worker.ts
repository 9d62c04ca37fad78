import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Is killed before it is ready, the first time.
const mark = join(process.env['VOUCH_DATA'] ?? '', 'worker-was-killed');
if (!existsSync(mark)) {
  writeFileSync(mark, '');
  process.kill(process.pid, 'SIGKILL');
}
await import('./worker.ts');

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from '../../../launcher/process-records.ts';

// Migrations in the midst of which the database is killed, the first time.
const folder = process.env['VOUCH_DATA'] ?? '';
const mark = join(folder, 'postgres-was-killed');
if (!existsSync(mark)) {
  writeFileSync(mark, '');
  process.kill(readRecords(join(folder, 'run')).get('postgres')?.process.pid ?? 0, 'SIGKILL');
  process.exit(1);
}
await import('./migrate.ts');

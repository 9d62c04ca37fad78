import { afterAll } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

/** A folder of a test's own, gone when the tests of its file are done. Others may pass through it, as Postgres must. */
export function temporaryFolder(): { path: string } {
  const path = mkdtempSync(join(tmpdir(), 'vouch-launcher-'));
  chmodSync(path, 0o755);
  made.push(path);
  return { path };
}

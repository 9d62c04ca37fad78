// Runs every test against one real Postgres and one real Temporal, and ends in the plain line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServers } from '../launcher/start-servers.ts';
import { prepareTemplate } from './template-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-test-'));
// Postgres runs as a user of its own and must be able to pass through
chmodSync(folder, 0o711);
const servers = await startServers({ dataDir: join(folder, 'data'), log: (line: unknown) => console.error(line) });
const report = join(folder, 'report.json');
let status = 1;
try {
  const superuser = await prepareTemplate(servers.maintenanceUrl, join(folder, 'data', 'secrets.json'));
  status = await jest({
    VOUCH_TEST_SUPERUSER: superuser,
    VOUCH_TEST_DATABASE: servers.databaseUrl,
    VOUCH_TEST_MAINTENANCE: servers.maintenanceUrl,
    VOUCH_TEST_TEMPORAL: servers.temporalAddress,
  });
} finally {
  await servers.stop();
  status = closeWith(status);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);

function jest(env: Record<string, string>): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${report}`,
      ...process.argv.slice(2),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } },
  );
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** Prints the plain closing line. Skipped tests fail a run of the CI, since there nothing may be missing. */
function closeWith(jestStatus: number): number {
  const read = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numRuntimeErrorTestSuites: number;
  };
  const failed = read.numFailedTests + read.numRuntimeErrorTestSuites;
  const skipped = read.numPendingTests;
  console.log(`${read.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (skipped > 0 && process.env['CI']) return 1;
  return failed > 0 ? 1 : jestStatus;
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules', '.cache', 'vouch');

export const payloadConverterPath = join(root, 'workflows', 'payload-converter.ts');
const workflowsPath = join(root, 'workflows', 'run-workflow.ts');

/**
 * The workflows and the engine as one script for Temporal's sandbox. Bundling takes seconds, so the result is kept beside
 * the installed packages under the hash of all that goes in.
 * @returns the script's path
 */
export async function workflowBundle(): Promise<string> {
  const path = join(cache, `workflows-${sourceHash()}.js`);
  if (existsSync(path)) return path;
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    payloadConverterPath,
    // evaluated once for all runs, which keep nothing of their own in a module: else each would hold classes of its own,
    // that no compiler ever gets to know
    preloadModules: [workflowsPath, payloadConverterPath],
    logger: { trace() {}, debug() {}, info() {}, warn() {}, error() {}, log() {} },
  });
  mkdirSync(cache, { recursive: true });
  // written aside first, so that a killed process leaves no half bundle
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, code);
  renameSync(aside, path);
  return path;
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['domain', 'workflows']) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(ts|json)$/.test(file),
    );
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(root, folder, file)));
  }
  hash.update(readFileSync(join(root, 'package-lock.json'))).update(readFileSync(import.meta.filename));
  return hash.digest('hex').slice(0, 16);
}

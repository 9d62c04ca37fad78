import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, type BundleOptions } from '@temporalio/worker';

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
    webpackConfigHook: asWritten,
    logger: { trace() {}, debug() {}, info() {}, warn() {}, error() {}, log() {} },
  });
  mkdirSync(cache, { recursive: true });
  // written aside first, so that a killed process leaves no half bundle
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, code);
  renameSync(aside, path);
  return path;
}

type Configuration = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];

/**
 * Our sources as our Node reads them: the SDK's own setting, ES2017, puts helpers in the place of private fields and of
 * object spread, which the engine is made of.
 */
function asWritten(config: Configuration): Configuration {
  const rules = (config.module?.rules ?? []).map((rule) => {
    if (!rule || rule === '...' || !(rule.test instanceof RegExp) || !rule.test.test('.ts')) return rule;
    if (typeof rule.use !== 'object' || rule.use === null || Array.isArray(rule.use)) return rule;
    const { options, ...loader } = rule.use;
    if (typeof options !== 'object') return rule;
    return { ...rule, use: { ...loader, options: { ...options, jsc: { ...options['jsc'], target: 'es2024' } } } };
  });
  return { ...config, module: { ...config.module, rules } };
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

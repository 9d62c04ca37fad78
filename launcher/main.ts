import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSettings, type Settings } from '../domain/settings.ts';
import { openDataFolder } from './data-folder.ts';
import { LauncherFault } from './launcher-fault.ts';
import { watchNpm } from './npm-chain.ts';
import { readyLine, runProduct } from './run-product.ts';
import { rememberDemo } from './remember-demo.ts';
import { createShutdown } from './shutdown.ts';
import { createSupervisor } from './supervisor.ts';
import { bothWays } from './words.ts';

const goesOnAsDemo =
  'This data folder holds a demonstration and goes on as one: choose another with VOUCH_DATA=… for work in earnest. 该数据目录为演示数据，继续以演示方式运行';

/** Starts the product and keeps it running until a signal, or npm's end, stops it. */
async function main(): Promise<void> {
  const shutdown = createShutdown(log);
  // A terminal that has gone away must not take the data's keeper with it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, shutdown.ask);
  process.on('disconnect', shutdown.ask);
  watchNpm(process.env, shutdown.ask);
  try {
    const asked = settingsFor(process.argv.slice(2));
    const folder = await openDataFolder(asked.VOUCH_DATA);
    const supervisor = createSupervisor(folder, log);
    shutdown.oversee(supervisor);
    const settings = rememberDemo(folder.path, asked);
    if (settings.VOUCH_DEMO !== asked.VOUCH_DEMO) log(goesOnAsDemo);
    await runProduct(supervisor, settings, log);
    log(readyLine(settings));
  } catch (error) {
    if (shutdown.isAsked()) return;
    console.error(error instanceof LauncherFault ? error.message : error);
    await shutdown.end(error instanceof LauncherFault ? error.exitCode : 1);
  }
}

function settingsFor(argv: string[]): Settings {
  const demo = isDemo(argv);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const read = readSettings(demo ? { ...process.env, VOUCH_DEMO: '1' } : process.env);
  if (read.ok) return read.settings;
  for (const fault of read.faults.slice(0, -1)) console.error(bothWays(fault));
  throw new LauncherFault(read.faults.at(-1) ?? { en: 'The settings cannot be read.', zh: '无法读取设置。' });
}

function isDemo(argv: string[]): boolean {
  try {
    return parseArgs({ args: argv, options: { demo: { type: 'boolean', default: false } } }).values.demo;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new LauncherFault({
      en: `${cause} Write npm start, or npm start -- --demo.`,
      zh: '请写 npm start 或 npm start -- --demo。',
    });
  }
}

function log(line: string): void {
  console.log(line);
}

await main();

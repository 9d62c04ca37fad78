import { join } from 'node:path';
import { consoleUrl, type Settings } from '../domain/settings.ts';
import { buildConsole, isConsoleCurrent } from './console-build.ts';
import { LauncherFault } from './launcher-fault.ts';
import { STOP_RANK } from './part.ts';
import { freePort, listenFault } from './ports.ts';
import { step, type Log } from './progress.ts';
import { runScript } from './run-script.ts';
import { scriptPart, type ScriptPart } from './script-part.ts';
import { bringUpServers } from './start-servers.ts';
import type { Supervisor } from './supervisor.ts';
import { prepareGivenTemporal } from './temporal/prepare-given-temporal.ts';
import { PROJECT_ROOT } from './tethered-script.ts';
import type { Words } from './words.ts';
import { workerHeap } from './worker-heap.ts';

/**
 * The programs that make up the product, as paths from the project's root, and the folder whose `admin-ui` is the
 * console.
 */
export type ProductScripts = {
  migrate: string;
  worker: string;
  api: string;
  seedDemo: string;
  shippedSops: string;
  firstAdmin: string;
  consoleRoot: string;
};

/** The programs of Vouch itself. */
const VOUCH: ProductScripts = {
  migrate: 'db/migrate.ts',
  worker: 'activities/worker.ts',
  api: 'api/server.ts',
  seedDemo: 'cli/seed-demo.ts',
  shippedSops: 'cli/shipped-sops.ts',
  firstAdmin: 'cli/first-admin.ts',
  consoleRoot: PROJECT_ROOT,
};

/** Milliseconds that a given Temporal server has to answer. */
const TEMPORAL_PATIENCE = 10_000;

/** Brings the whole product up in the order in which its parts need one another; returns when the console can be used. */
export async function runProduct(supervisor: Supervisor, settings: Settings, log: Log, scripts = VOUCH): Promise<void> {
  const { signal } = supervisor;
  await refuseTakenPort(settings);
  const [servers] = await Promise.all([
    bringUpGivenOrOwn(supervisor, settings, log),
    isConsoleCurrent(scripts.consoleRoot)
      ? undefined
      : step(log, { en: 'Console', zh: '控制台' }, (say) => buildConsole(scripts.consoleRoot, say, signal)),
  ]);
  const partEnv = {
    ...environmentOf(settings, supervisor.folder.path),
    DATABASE_URL: servers.databaseUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    // Who serves requests has no need of the login that owns the tables.
    DATABASE_MAINTENANCE_URL: '',
  };
  const onceEnv = { ...partEnv, DATABASE_MAINTENANCE_URL: servers.maintenanceUrl };
  const once = (name: Words, script: string): Promise<string[]> =>
    step(log, name, (say) => supervisor.withParts(() => runScript(name, script, { env: onceEnv, say, signal })));

  await once({ en: 'Database schema', zh: '数据库结构' }, scripts.migrate);
  await Promise.all([
    startScript(supervisor, log, {
      id: 'worker',
      name: { en: 'Worker', zh: '执行进程' },
      rank: STOP_RANK.worker,
      script: scripts.worker,
      env: { ...partEnv, ...workerHeap.env },
      flags: workerHeap.flags,
    }),
    startScript(supervisor, log, {
      id: 'api',
      name: { en: 'API', zh: '接口服务' },
      rank: STOP_RANK.api,
      script: scripts.api,
      env: partEnv,
    }),
  ]);
  const said = await (settings.VOUCH_DEMO === '1'
    ? once({ en: 'Demonstration data', zh: '演示数据' }, scripts.seedDemo)
    : inOrder([
        () => once({ en: 'SOPs that come with it', zh: '随附 SOP' }, scripts.shippedSops),
        () => once({ en: 'First administrator', zh: '首位管理员' }, scripts.firstAdmin),
      ]));
  for (const line of said) log(line);
}

async function inOrder(steps: (() => Promise<string[]>)[]): Promise<string[]> {
  const said: string[] = [];
  for (const next of steps) said.push(...(await next()));
  return said;
}

function startScript(supervisor: Supervisor, log: Log, part: ScriptPart): Promise<void> {
  return step(log, part.name, () => supervisor.start(scriptPart(part, supervisor.folder.logs)));
}

async function bringUpGivenOrOwn(supervisor: Supervisor, settings: Settings, log: Log) {
  const { DATABASE_URL, DATABASE_MAINTENANCE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = settings;
  if (DATABASE_URL !== undefined && DATABASE_MAINTENANCE_URL === undefined) {
    log(
      'DATABASE_MAINTENANCE_URL is not given: DATABASE_URL runs the migrations too, so the application owns its tables 应用将拥有数据表',
    );
  }
  const given = { databaseUrl: DATABASE_URL, maintenanceUrl: DATABASE_MAINTENANCE_URL, temporalAddress: TEMPORAL_ADDRESS };
  const servers = await bringUpServers(supervisor, log, TEMPORAL_NAMESPACE, given);
  if (TEMPORAL_ADDRESS !== undefined) await prepareGivenTemporal(TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_PATIENCE);
  return servers;
}

function environmentOf(settings: Settings, dataFolder: string): Record<string, string> {
  const given = Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  // Node keeps what it has compiled, which halves the time that each part takes to load.
  return { ...Object.fromEntries(given), VOUCH_DATA: dataFolder, NODE_COMPILE_CACHE: join(dataFolder, 'compiled') };
}

async function refuseTakenPort({ VOUCH_HOST, PORT }: Settings): Promise<void> {
  const fault = await listenFault(VOUCH_HOST, PORT);
  if (fault === undefined) return;
  if (fault === 'EACCES')
    throw new LauncherFault({
      en: `This user may not listen on port ${PORT}: choose one from 1024 on, e.g. PORT=8080 npm start.`,
      zh: `当前用户无权监听端口 ${PORT}：请选 1024 以上的端口，例如 PORT=8080 npm start。`,
    });
  if (fault !== 'EADDRINUSE')
    throw new LauncherFault({
      en: `VOUCH_HOST=${VOUCH_HOST} is no address of this machine (${fault}): write one of its own, e.g. VOUCH_HOST=127.0.0.1, or 0.0.0.0 for all.`,
      zh: `VOUCH_HOST=${VOUCH_HOST} 不是本机地址：请改用本机地址，例如 127.0.0.1，或用 0.0.0.0 表示全部。`,
    });
  const other = await freePort(String(PORT + 1));
  throw new LauncherFault({
    en: `Port ${PORT} on ${VOUCH_HOST} is taken by another program: choose a free one, e.g. PORT=${other} npm start.`,
    zh: `端口 ${PORT} 已被其他程序占用：请换一个，例如 PORT=${other} npm start。`,
  });
}

/** The closing line of a start. */
export function readyLine(settings: Settings): string {
  return `Vouch is ready: ${consoleUrl(settings)} 已就绪`;
}

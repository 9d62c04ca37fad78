import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { STOP_RANK, type Part } from '../part.ts';
import { openPartLog } from '../part-log.ts';
import { SEARCH_ATTRIBUTES } from './search-attributes.ts';
import { untilTemporalAnswers } from './temporal-readiness.ts';

/**
 * What the embedded Temporal server is started with: its program, the folder of its database, its gRPC port on
 * 127.0.0.1, and the namespace to create.
 */
export type TemporalSetup = { program: string; folder: string; logs: string; port: number; namespace: string };

/** Go collects its garbage less often, as long as there is little: it was a sixth of what Temporal took of the processors. */
const GO_MEMORY = { GOGC: '400', GOMEMLIMIT: '1GiB' };

/** The Temporal dev server with its database file as a part; ready when the namespace answers. */
export function temporalPart(setup: TemporalSetup): Part {
  return {
    id: 'temporal',
    name: { en: 'Temporal', zh: '流程引擎' },
    rank: STOP_RANK.temporal,
    manner: { polite: 'SIGTERM', patience: 15_000, forced: 'SIGKILL' },
    attempts: 4,
    launch: async () => launch(setup),
    whenReady: (_child, signal) => untilTemporalAnswers(`127.0.0.1:${setup.port}`, setup.namespace, signal),
  };
}

function launch(setup: TemporalSetup): ChildProcess {
  const log = openPartLog(setup.logs, 'temporal');
  try {
    return spawn(setup.program, temporalArguments(setup), {
      cwd: setup.folder,
      env: { ...GO_MEMORY, ...process.env },
      // A group of its own, so that Ctrl-C reaches the launcher alone and the order of stopping is ours.
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

/**
 * The journal mode, the synchronous mode and the single partition doubled the throughput measured on two cores;
 * WAL with `normal` survives SIGKILL (https://sqlite.org/wal.html).
 * A signal for 10,000 waiting runs would read each of them from the database, were no more than the 8,096 that the dev
 * server keeps in memory.
 */
function temporalArguments({ folder, port, namespace }: TemporalSetup): string[] {
  const options = {
    ip: ['127.0.0.1'],
    port: [String(port)],
    namespace: [namespace],
    'db-filename': [join(folder, 'temporal.db')],
    'sqlite-pragma': ['journal_mode=wal', 'synchronous=normal'],
    'dynamic-config-value': [
      'matching.numTaskqueueReadPartitions=1',
      'matching.numTaskqueueWritePartitions=1',
      'history.hostLevelCacheMaxSize=32768',
      'history.sendRawHistoryBetweenInternalServices=true',
      // the dev server would ask its database for them with every task that a worker completes; they are set at its start
      'system.forceSearchAttributesCacheRefreshOnRead=false',
    ],
    'search-attribute': SEARCH_ATTRIBUTES.map((name) => `${name}=Keyword`),
    'log-level': ['error'],
  };
  const given = Object.entries(options).flatMap(([name, values]) => values.flatMap((value) => [`--${name}`, value]));
  return ['server', 'start-dev', '--headless', ...given];
}

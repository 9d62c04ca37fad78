import { commandLines } from '../command-lines.ts';
import { identityOf } from '../process-identity.ts';
import { stopProcess, type StopManner } from '../stop-process.ts';

const manner: StopManner = { polite: 'SIGTERM', patience: 15_000, forced: 'SIGKILL' };

/**
 * Ends a Temporal server that still has this database file: one that was started in the moment in which its launcher was
 * killed, before anything was written down of it. Two servers on one file would each believe that it is theirs.
 */
export async function clearTemporalOrphan(database: string): Promise<void> {
  for (const [pid, command] of commandLines()) {
    if (pid === process.pid || !`${command} `.includes(`--db-filename ${database} `)) continue;
    const found = identityOf(pid);
    if (found) await stopProcess(found, manner);
  }
}

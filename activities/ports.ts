import type { Ports, Turn } from '../domain/engine/ports.ts';
import type { Plan } from '../domain/sop/plan.ts';
import type { Database } from '../db/connection.ts';
import { deliverWaiting, deliverWhole } from '../db/message-store.ts';
import { loadState, openRun } from '../db/run-restore.ts';
import { readInbox } from '../db/run-store.ts';
import { commitTurn } from '../db/turn-store.ts';
import { Claim } from '../domain/engine/claim.ts';

/** The engine's ports on our records: what the workflows call within their tasks. */
export function recordPorts(database: Database, onFault: (error: unknown) => void): Ports {
  return {
    async commitTurn(turn) {
      const answer = await commitTurn(database, turn);
      if (answer.kind === 'committed') deliverAfter(database, turn, onFault);
      return answer;
    },
    readInbox: (run, after) => readInbox(database, run, after),
    openRun: (run) => openRun(database, run),
    loadState: (run, turn) => loadState(database, run, turn),
    // the codec puts the plan where its hash stands
    loadPlan: async (hash) => new Claim(hash) as unknown as Plan,
    bindPlan: (sop) => effectivePlan(database, sop),
  };
}

/**
 * Messages that a committed turn sends, and those that have waited for what it subscribes to, go out at once; what fails
 * here is delivered by the relay's sweep.
 */
function deliverAfter(database: Database, { run, commands }: Turn, onFault: (error: unknown) => void): void {
  for (const command of commands) {
    if (command.type === 'sendMessage' || command.type === 'sendSignal') {
      deliverWhole(database, `${run}:${command.key}`).catch(onFault);
    } else if (command.type === 'subscribe' && command.kind === 'message') {
      deliverWaiting(database, command.name, command.correlationKey, run).catch(onFault);
    }
  }
}

async function effectivePlan(database: Database, sop: string): Promise<string | undefined> {
  const [row] = await database.query<{ plan_hash: string }>(
    `select plan_hash from sop_version where sop_id = $1 and status = 'released'`,
    [sop],
  );
  return row?.plan_hash;
}

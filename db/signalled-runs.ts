import type { EngineEvent } from '../domain/engine/event.ts';
import type { ClockMoved, FollowUp, InboxRow } from '../domain/engine/ports.ts';
import type { Tx } from './connection.ts';

/** A run under way that has taken all of its inbox but one last row, a signal. */
export interface SignalledRun {
  id: string;
  last_turn: number;
  plan_hash: string;
  last: { event: EngineEvent | ClockMoved; pending: FollowUp[] };
  row: InboxRow;
}

/** Those of the given runs that wait and have nothing to take but one signal. */
export function signalledRuns(tx: Tx, ids: string[]): Promise<SignalledRun[]> {
  return tx.query<SignalledRun>(
    `select r.id, r.last_turn, r.plan_hash, jsonb_build_object('n', i.n, 'event', i.event) as row,
       jsonb_build_object('event', t.event, 'pending', coalesce(t.pending, '[]')) as last
     from run r
     join inbox i on i.run_id = r.id and i.n = r.last_inbox
     join turn t on t.run_id = r.id and t.n = r.last_turn
     where r.id = any ($1::uuid[]) and r.status = 'running' and r.last_inbox = r.last_applied + 1 and i.event ->> 'type' = 'signal'`,
    [ids],
  );
}

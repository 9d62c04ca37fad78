import type { Database } from '../../db/connection.ts';
import { loadState } from '../../db/run-restore.ts';
import type { Instant } from '../../domain/engine/event.ts';
import { type Outcome, outcomeOf } from '../../domain/simulate/outcome.ts';

/** What the records tell of a case. Its own runs are those of its SOP that it began, itself or by message. */
export interface CaseEvidence {
  runs: string[];
  outcome: Outcome;
  entered: Set<string>;
  /** SOPs of the other runs that have begun meanwhile. */
  begun: string[];
  /** Messages of its own runs that some SOP begins with, and that have begun nothing. */
  unheard: string[];
}

/** Looks at all that has begun since a case did: no two cases of a database overlap. */
export async function lookAtCase(database: Database, sop: string, began: Instant): Promise<CaseEvidence> {
  const rows = await database.query<{ id: string; last_turn: number }>(ownRuns, [sop, began]);
  const runs = rows.map(({ id }) => id);
  const states = await Promise.all(rows.map(async (row) => ({ state: await loadState(database, row.id, row.last_turn) })));
  const names = async (sql: string, values: unknown[]) =>
    (await database.query<{ name: string }>(sql, values)).map(({ name }) => name);
  return {
    runs,
    outcome: outcomeOf(states, []),
    entered: new Set(await names(enteredElements, [runs])),
    begun: await names(othersBegun, [sop, began]),
    unheard: await names(unheardMessages, [runs]),
  };
}

const ownRuns = 'select id, last_turn from run where sop_id = $1 and started_at >= $2 order by started_at, id';

const enteredElements = `
select distinct note ->> 1 as name from turn, jsonb_array_elements(turn.notes) as note
where turn.run_id = any ($1) and note ->> 0 = 'entered'`;

const othersBegun = `select distinct sop_id as name from run where sop_id <> $1 and started_at >= $2 order by 1`;

const unheardMessages = `
select m.name from message m where m.cause_run = any ($1) and m.run_id is null
  and exists (select from start_subscription s where s.kind = 'message' and s.name = m.name)`;

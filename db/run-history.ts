import type { Tx } from './connection.ts';

/** One step of a run: what happened to an element's instance, by which turn, and who caused it. */
export interface HistoryEntry {
  turn: number;
  at: string;
  event: string;
  user: string | null;
  element: string;
  instance: string;
  what: string;
  scope: string;
}

/** What happened in a run, step by step, as its turns noted it; at most 1,000 turns from `after` on. */
export function readRunHistory(tx: Tx, run: string, after: number): Promise<HistoryEntry[]> {
  return tx.query<HistoryEntry>(
    `select t.n as turn, (t.event ->> 'at')::timestamptz as at, t.event ->> 'type' as event, t.event -> 'actor' ->> 'user' as "user",
       note ->> 0 as what, note ->> 1 as element, note ->> 2 as instance, coalesce(note ->> 3, '') as scope
     from (select * from turn where run_id = $1 and n > $2 order by n limit 1000) t
       cross join lateral jsonb_array_elements(t.notes) with ordinality as notes(note, place)
     order by t.n, notes.place`,
    [run, after],
  );
}

import type { Database } from '../../db/connection.ts';
import { loadState } from '../../db/run-restore.ts';
import type { State } from '../../domain/engine/state.ts';

interface RunRow {
  id: string;
  status: string;
  last_turn: number;
  last_inbox: number;
  last_applied: number;
  next_due: string | null;
  tasks: string[];
  subscriptions: string[];
  incidents: string[];
  calls: string[];
}

/**
 * What the records hold of runs beyond what their state knows, one line each: none where every task, timer, subscription,
 * incident and outside call that has ended in the engine has ended in the records. A run that has ended holds nothing.
 */
export async function leftovers(database: Database, runs: string[]): Promise<string[]> {
  const rows = await database.query<RunRow>(held, [runs]);
  const found = await Promise.all(rows.map(async (row) => beyond(row, await loadState(database, row.id, row.last_turn))));
  return found.flat();
}

function beyond(row: RunRow, state: State): string[] {
  const { root, instances, subscriptions, incidents, timers, heap } = state;
  const ended = row.status !== 'created' && row.status !== 'running';
  const of = (field: string) => Object.keys(instances).filter((id) => instances[id]?.own?.[field] === true);
  const due = heap['1'] === undefined ? undefined : timers[heap['1']]?.due;
  const known = {
    tasks: ended ? [] : of('offered'),
    subscriptions: ended ? [] : Object.keys(subscriptions),
    incidents: ended ? [] : Object.keys(incidents),
    calls: ended ? [] : of('calling'),
  };
  const rest = ended ? [...Object.keys(subscriptions), ...Object.keys(timers), ...Object.values(instances).flatMap(inside)] : [];
  return [
    ...differs('status', [row.status], [root.status]),
    ...(ended ? [] : differs('inbox rows', [String(row.last_applied)], [String(row.last_inbox)])),
    ...differs('open tasks', row.tasks, known.tasks),
    ...differs('subscriptions', row.subscriptions, known.subscriptions),
    ...differs('open incidents', row.incidents, known.incidents),
    ...differs('outside calls', row.calls, known.calls),
    ...differs('timer', [row.next_due ?? ''], [ended ? '' : (due ?? '')]),
    ...differs('in the state', rest, []),
  ];
}

const inside = ({ parent, element }: State['instances'][string]) => (parent === undefined ? [] : [element]);

function differs(what: string, held: string[], known: string[]): string[] {
  const [one, other] = [held.toSorted().join(' '), known.toSorted().join(' ')];
  return one === other ? [] : [`${what}: the records have “${one}”, the state “${other}”`];
}

const held = `
select r.id, r.status, r.last_turn, r.last_inbox, r.last_applied, r.next_due,
  array(select instance from task where run_id = r.id and status in ('open', 'claimed')) as tasks,
  array(select id from subscription where run_id = r.id) as subscriptions,
  array(select id from incident where run_id = r.id and closed_at is null) as incidents,
  array(select c.call ->> 'instance' from turn t cross join lateral jsonb_array_elements(t.calls) as c(call)
    where t.run_id = r.id and t.calls is not null and r.status in ('created', 'running') and not exists (select from turn a
      where a.run_id = r.id and a.event_id = 'result:' || (c.call ->> 'instance') || ':' || (c.call ->> 'attempt'))) as calls
from run r where r.id = any ($1::uuid[])`;

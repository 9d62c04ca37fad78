import type { Database } from '../../db/connection.ts';
import { loadState } from '../../db/run-restore.ts';
import type { Patch } from '../../domain/engine/state.ts';
import { outcomeOf, type Outcome } from '../../domain/simulate/outcome.ts';
import type { Plan } from '../../domain/sop/plan.ts';
import type { Simulated } from '../../domain/simulate/simulation.ts';

/** A story that both drivers can tell: what happened to which element in which scope, the incidents, and the end. */
export interface Told {
  happened: string[];
  incidents: string[];
  outcome: Outcome;
}

/** What the turn log tells of runs. Where there are several, nobody says whose step came first: what happened is sorted. */
export async function toldByRecords(database: Database, runs: string[]): Promise<Told> {
  const rows = await database.query<{ id: string; last_turn: number }>(
    `select id, last_turn from run where id = any ($1::uuid[]) order by started_at, id`,
    [runs],
  );
  const lines: string[] = [];
  for (const { id } of rows) lines.push(...(await linesOf(database, id)));
  const incidents = await database.query<{ element: string }>(
    'select element from incident where run_id = any ($1::uuid[]) order by element',
    [runs],
  );
  const states = await Promise.all(rows.map(async (row) => ({ state: await loadState(database, row.id, row.last_turn) })));
  return {
    happened: runs.length > 1 ? lines.toSorted() : lines,
    incidents: incidents.map(({ element }) => element),
    outcome: outcomeOf(states, []),
  };
}

type Note = [what: string, element: string, instance: string, scope: string];

async function linesOf(database: Database, run: string): Promise<string[]> {
  const elements = new Map<string, string>();
  const [plan] = await database.query<{ elements: Plan['elements'] }>(
    `select p.body -> 'elements' as elements from run r join plan p on p.hash = r.plan_hash where r.id = $1`,
    [run],
  );
  const turns = await database.query<{ notes: Note[]; patch: Patch }>(
    'select notes, patch from turn where run_id = $1 order by n',
    [run],
  );
  return turns.flatMap(({ notes, patch }) => {
    for (const [id, instance] of Object.entries(patch.instances ?? {})) if (instance) elements.set(id, instance.element);
    for (const [, element, instance] of notes) elements.set(instance, element);
    return notes
      .filter(([what]) => what !== 'arrived' && what !== 'gone')
      .map(
        ([what, element, , scope]) => `${what} ${element} in ${elements.get(scope) ?? plan?.elements[element]?.parent ?? scope}`,
      );
  });
}

/** The same of a simulation. */
export function toldBySimulation({ lines, outcome }: Simulated, runs: number): Told {
  const happened = lines.flatMap(({ kind, element, scope }) =>
    kind === 'incident' || kind === 'waiting' ? [] : [`${kind} ${element} in ${scope.replace(/#\d+$/, '')}`],
  );
  return {
    happened: runs > 1 ? happened.toSorted() : happened,
    incidents: lines
      .filter(({ kind }) => kind === 'incident')
      .map(({ element }) => element)
      .toSorted(),
    outcome,
  };
}

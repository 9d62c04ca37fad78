import type { EpcisEvent } from '../../domain/trace/epcis-event.ts';
import { effectsOf } from '../../domain/trace/genealogy.ts';
import type { Tx } from '../connection.ts';
import { project } from './project.ts';

const batch = 1000;

/**
 * Makes the projections anew from the events alone, in the order in which they were recorded. Needs the role that owns
 * the tables; one transaction, so that readers see the old ones until it commits.
 * @returns how many events were read
 */
export async function rebuildProjections(tx: Tx): Promise<number> {
  await tx.query('delete from placement');
  await tx.query('delete from object_state');
  let read = 0;
  for (let after = '0'; ;) {
    const rows = await tx.query<{ id: string; body: EpcisEvent }>(
      'select e.id::text as id, e.body from event e where e.id > $1 order by e.id limit $2',
      [after, batch],
    );
    for (const { id, body } of rows) await project(tx, { id, at: body.eventTime, effects: effectsOf(body) });
    read += rows.length;
    if (rows.length < batch) return read;
    after = rows.at(-1)!.id;
  }
}

import type { Tx } from '../../../db/connection.ts';

/** A task's row as our own turns write it, every column that they fill included. Doing it twice leaves one. */
export async function openTask(tx: Tx, run: string, element: 'U1' | 'U2', title: string, at: string): Promise<void> {
  await tx.query(
    `insert into task (id, run_id, instance, element, sop_id, version, plan_hash, kind, title_zh, title_en, candidates, roles, priority,
       duties, data, records, created_at)
     values ($1, $2, $3, $3, 'by-hand', '1', '', 'user', $4, $4, '{}', '{operator}', 50, '[]', '{}', '[]', $5) on conflict do nothing`,
    [`${run}.${element}`, run, element, title, at],
  );
}

export async function findTask(tx: Tx, run: string, element: string): Promise<{ id: string } | undefined> {
  const [task] = await tx.query<{ id: string }>(`select id from task where run_id = $1 and element = $2 and status = 'open'`, [
    run,
    element,
  ]);
  return task;
}

/** @returns the task's run and element, or nothing when it is not open any more */
export async function completeTask(
  tx: Tx,
  id: string,
  values: unknown,
): Promise<{ run_id: string; element: string } | undefined> {
  const [task] = await tx.query<{ run_id: string; element: string }>(
    `update task set status = 'completed', completed_by = 'worker', completed_at = now(), "values" = $2::jsonb, changed_at = now()
     where id = $1 and status = 'open' returning run_id, element`,
    [id, JSON.stringify(values)],
  );
  return task;
}

import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { lockOpenBatch } from './batches.ts';
import { lockSerials } from './lock-serials.ts';
import { moveSerials } from './move-serials.ts';

/** Finishes the devices in production that are not held. Refuses `route-incomplete` where one has operations before it. */
export async function finishBatch(tx: Tx, { batch }: { batch: string }, context: ActContext): Promise<Json | Refused> {
  const head = await lockOpenBatch(tx, batch);
  if (isRefused(head)) return head;
  const rows = await tx.query<{ serial: string; done: boolean }>(
    `select s.serial, not exists (
       select from jsonb_array_elements(r.operations) as step
       where not exists (select from operation_record o where o.serial = s.serial and o.operation = step ->> 'operation')) as done
     from serial s join route r on r.id = $2 where s.batch = $1 and s.status = 'in_production'
       and not exists (select from hold h where h.serial = s.serial and h.lifted_at is null) order by s.serial`,
    [batch, head.route],
  );
  const late = rows.filter(({ done }) => !done).map(({ serial }) => serial);
  if (late.length > 0) return refuse('route-incomplete', { serials: late, batch }, late);
  const finished = rows.map(({ serial }) => serial);
  const locked = await lockSerials(tx, finished);
  if (isRefused(locked)) return locked;
  const refused = await moveSerials(tx, locked, 'finished', context);
  return refused ?? { serials: finished };
}

import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { lockSerials, resolveSerials } from './lock-serials.ts';
import { moveSerials } from './move-serials.ts';

/** Passes what an accepted final inspection was made for; other kinds of inspection move nothing. */
export async function passInspected(
  tx: Tx,
  { id, except }: { id: string; except: string[] },
  context: ActContext,
): Promise<Json | Refused> {
  const [done] = await tx.query<{ batch: string | null; kind: string; accepted: boolean }>(
    'select batch, kind, accepted from inspection where id = $1',
    [id],
  );
  if (!done) return refuse('inspection-unknown', { inspection: id });
  if (!done.accepted) return refuse('inspection-rejected', { inspection: id });
  if (done.kind !== 'final') return { passed: 0, serials: [] };
  const excepted = await resolveSerials(tx, except);
  if (isRefused(excepted)) return excepted;
  const rows = await tx.query<{ serial: string }>(
    `select s.serial from serial s
     where s.batch = $2 and s.status = 'finished' and not s.serial = any ($3)
       and not exists (select from inspection_serial i where i.inspection = $1 and i.serial = s.serial and not i.passed)
       and not exists (select from hold h where h.serial = s.serial and h.lifted_at is null)
     order by s.serial`,
    [id, done.batch, [...excepted.values()]],
  );
  const serials = rows.map(({ serial }) => serial);
  const locked = await lockSerials(tx, serials);
  if (isRefused(locked)) return locked;
  return (await moveSerials(tx, locked, 'passed', context)) ?? { passed: serials.length, serials };
}

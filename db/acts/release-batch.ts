import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { lockBatch } from './batches.ts';
import { requireCertificate } from './certificates.ts';
import { actorOf, created, entry } from './entry.ts';
import { requireUnheld } from './holds.ts';
import { lockSerials } from './lock-serials.ts';
import { moveSerials } from './move-serials.ts';
import { requireComplete } from './require-complete.ts';

interface Release {
  batch: string;
  kind: 'production' | 'market';
}

const order = ['open', 'production_released', 'market_released'] as const;

/** Releases a batch from production, then to the market: two releases, of which the second moves its devices. */
export async function releaseBatch(tx: Tx, { batch, kind }: Release, context: ActContext): Promise<Json | Refused> {
  const head = await lockBatch(tx, batch);
  if (isRefused(head)) return head;
  const step = kind === 'production' ? 0 : 1;
  if (order.indexOf(head.status) > step) return refuse('already-released', { batch });
  if (order.indexOf(head.status) < step) return refuse('release-missing', { batch });
  const certificate = await requireCertificate(tx, { model: head.model, scope: 'release', at: context.at });
  if (isRefused(certificate)) return certificate;
  const incomplete = await requireComplete(tx, batch);
  if (incomplete) return incomplete;
  const serials = await passedOf(tx, batch);
  const rows = await lockSerials(tx, serials);
  if (isRefused(rows)) return rows;
  const refused =
    (await requireUnheld(tx, rows)) ?? (kind === 'market' ? await moveSerials(tx, rows, 'released', context) : undefined);
  return refused ?? written(tx, { batch, kind, serials, old: head.status, status: order[step + 1] as string }, context);
}

async function passedOf(tx: Tx, batch: string): Promise<string[]> {
  const rows = await tx.query<{ serial: string }>(
    `select serial from serial where batch = $1 and status in ('passed', 'released') order by serial`,
    [batch],
  );
  return rows.map(({ serial }) => serial);
}

async function written(
  tx: Tx,
  { batch, kind, serials, old, status }: Release & { serials: string[]; old: string; status: string },
  context: ActContext,
): Promise<Json> {
  const rows = await tx.query<{ id: string }>(
    `insert into release (batch, kind, devices, released_by, released_at) values ($1, $2, $3, $4, $5) returning id::text as id`,
    [batch, kind, serials.length, actorOf(context).user, context.at],
  );
  const id = rows[0]!.id;
  await tx.query('update batch set status = $2 where batch = $1', [batch, status]);
  await audit(
    tx,
    entry(context, 'release.given', id, created({ batch, kind, devices: serials.length })),
    entry(context, 'batch.released', batch, { status: { old, new: status } }),
  );
  return { id, devices: serials.length, serials };
}

import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { requireCertificate } from './certificates.ts';
import { actorOf, created, entry } from './entry.ts';
import { inForce, standardInForce } from './in-force.ts';
import { lockOrder } from './orders.ts';
import { outsideWindow } from './reschedule-batch.ts';

interface NewBatch {
  batch: string;
  model: string;
  order: string;
  quantity: number;
  planned_start: string;
  planned_end: string;
}

/** Opens a batch within its order's window and pins the versions that are in force, for as long as its devices live. */
export async function openBatch(tx: Tx, asked: NewBatch, context: ActContext): Promise<Json | Refused> {
  const { batch, model } = asked;
  const refused = await mayOpen(tx, asked, context);
  if (refused) return refused;
  const pinned = await pin(tx, model, context.at);
  if (isRefused(pinned)) return pinned;
  const written = await tx.query<{ expiry: string | null }>(
    `insert into batch (batch, model, model_version, "order", quantity, planned_start, planned_end, bom, route, inspection_standard,
       expiry, status, opened_by, opened_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (
       select ($7::date + make_interval(months => m.shelf_life_months))::date from device_model m where m.id = $2), 'open', $11, $12
     on conflict do nothing returning expiry::text`,
    [
      batch,
      model,
      pinned.version,
      asked.order,
      asked.quantity,
      asked.planned_start,
      asked.planned_end,
      pinned.bom,
      pinned.route,
      pinned.standard,
      actorOf(context).user,
      context.at,
    ],
  );
  if (written.length === 0) return refuse('batch-exists', { batch });
  const fields = {
    ...asked,
    model_version: pinned.version,
    bom: pinned.bom,
    route: pinned.route,
    inspection_standard: pinned.standard,
  };
  await audit(tx, entry(context, 'batch.opened', batch, created({ ...fields, expiry: written[0]!.expiry })));
  const [steps] = await tx.query<{ operations: { [key: string]: Json }[] }>('select operations from route where id = $1', [
    pinned.route,
  ]);
  const route = steps!.operations.map((step) => ({ ...step, nameZh: step['name_zh'] ?? null, nameEn: step['name_en'] ?? null }));
  return { batch, bom: pinned.bom, route, inspection_standard: pinned.standard, expiry: written[0]!.expiry };
}

async function mayOpen(tx: Tx, asked: NewBatch, context: ActContext): Promise<Refused | undefined> {
  const order = await lockOrder(tx, asked.order);
  if (isRefused(order)) return order;
  if (order.model !== asked.model)
    return refuse('order-mismatch', { order: asked.order, field: { zh: '型号', en: 'model' }, expected: order.model });
  const outside = outsideWindow(order, asked);
  if (outside) return outside;
  const [opened] = await tx.query<{ sum: number }>(
    'select coalesce(sum(quantity), 0)::int as sum from batch where "order" = $1',
    [asked.order],
  );
  if ((opened?.sum ?? 0) + asked.quantity > order.quantity)
    return refuse('quantity-exceeded', { order: asked.order, quantity: order.quantity });
  const certificate = await requireCertificate(tx, { model: asked.model, scope: 'production', at: context.at });
  return isRefused(certificate) ? certificate : undefined;
}

interface Pinned {
  version: string | null;
  bom: string;
  route: string;
  standard: string | null;
}

async function pin(tx: Tx, model: string, at: string): Promise<Pinned | Refused> {
  const words = { subject: model, day: at.slice(0, 10) };
  const bom = await inForce(tx, 'bom', model, at);
  if (!bom) return refuse('standard-missing', { ...words, what: { zh: '物料清单', en: 'bill of materials' } });
  const route = await inForce(tx, 'route', model, at);
  if (!route) return refuse('standard-missing', { ...words, what: { zh: '工艺路线', en: 'route' } });
  const version = await inForce(tx, 'device_model_version', model, at);
  const standard = await standardInForce(tx, model, 'final', at);
  return { version: version?.version ?? null, bom: bom.id, route: route.id, standard: standard?.id ?? null };
}

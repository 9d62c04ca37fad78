import { z } from 'zod';
import { recall } from '../../domain/record/recall.ts';
import { serialStatuses } from '../../domain/record/serial-status.ts';
import { recallBalance, recallProgress, recallScope } from '../../db/recall-store.ts';
import type { Tx } from '../../db/connection.ts';
import { endpoint } from '../endpoint.ts';
import { pageOf } from '../list-answer.ts';
import { notFound } from '../problems.ts';
import { readEndpoints } from '../record-endpoints.ts';
import { instant } from '../schemas.ts';
import { stored } from '../stored.ts';

const params = z.strictObject({ id: z.string().regex(/^[1-9]\d{0,17}$/) });
const text = z.string().nullable();

async function refuseUnknown(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.query('select 1 from recall where id = $1', [id]);
  if (!row) throw notFound(id);
}

const scope = endpoint({
  method: 'get',
  path: '/recalls/:id/scope',
  title: { zh: '召回范围：涉及的每台设备', en: 'The scope of a recall, device by device' },
  input: {
    params,
    query: z.strictObject({
      cursor: z.string().min(1).max(200).optional().meta({ description: 'the last serial of the page before' }),
      limit: z.coerce
        .number()
        .pipe(z.int().min(1).max(1000))
        .default(100)
        .meta({ override: { type: 'integer', minimum: 1, maximum: 1000 } }),
    }),
  },
  output: pageOf(
    z.object({
      id: z.string(),
      serial: z.string(),
      holder: text,
      status: z.enum(serialStatuses),
      present: z.boolean(),
      now: z.enum(serialStatuses),
      outcome: text,
    }),
  ),
  ability: ['read', 'Recall'],
  statuses: [200, 404],
  handler: async ({ tx, params: { id }, query: { cursor, limit } }) => {
    await refuseUnknown(tx, id);
    const rows = await recallScope(tx, id, { limit: limit + 1, ...(cursor && { after: cursor }) });
    const data = rows.slice(0, limit).map((row) => ({ ...row, id: row.serial }));
    const pageInfo = {
      hasNextPage: rows.length > limit,
      hasPreviousPage: cursor !== undefined,
      endCursor: data.at(-1)?.serial ?? null,
    };
    return stored({ data, pageInfo });
  },
});

const counts = Object.fromEntries(
  ['shipped', 'returned', 'corrected', 'destroyed', 'used', 'lost', 'forwarded', 'explained', 'unexplained'].map((name) => [
    name,
    z.int(),
  ]),
);

const balance = endpoint({
  method: 'get',
  path: '/recalls/:id/balance',
  title: { zh: '召回核销：总数与各持有单位', en: 'The balance of a recall, as a whole and by holder' },
  input: { params },
  output: z.object({
    ...counts,
    holders: z.array(
      z.object({
        organisation: z.string(),
        forwarded_by: text,
        notices: z.int(),
        last_notified_at: instant.nullable(),
        acknowledged_at: instant.nullable(),
        devices: z.int(),
        unexplained: z.int(),
        effective: z.boolean().nullable(),
      }),
    ),
  }),
  ability: ['read', 'Recall'],
  statuses: [200, 404],
  handler: async ({ tx, params: { id } }) => {
    await refuseUnknown(tx, id);
    return stored({ ...(await recallBalance(tx, id)), holders: await recallProgress(tx, id) });
  },
});

export const recallRoutes = [...readEndpoints({ path: 'recalls', noun: recall, subject: 'Recall' }), scope, balance];

import { z } from 'zod';
import { serial } from '../../domain/record/serial.ts';
import { eventSource, serialSource } from '../../db/serial-reading.ts';
import { serialTimeline, serialTree } from '../../db/serial-store.ts';
import { endpoint } from '../endpoint.ts';
import { cursorAnswer, pageOf } from '../list-answer.ts';
import { cursorQuery } from '../list-query.ts';
import { notFound } from '../problems.ts';
import { instant } from '../schemas.ts';
import { stored } from '../stored.ts';

const text = z.string().nullable();

const device = z
  .object({
    ...serial.schema.shape,
    id: z.string(),
    revision: z.int(),
    place: text,
    place_at: instant.nullable(),
    holder: text,
    disposition: text,
    held: z.boolean(),
  })
  .meta({ id: 'Serial' });

const serials = endpoint({
  method: 'get',
  path: '/serials',
  title: { zh: '序列号列表', en: 'Serials' },
  input: { query: cursorQuery(serialSource) },
  output: pageOf(device),
  ability: ['read', 'Serial'],
  statuses: [200],
  handler: (call) => cursorAnswer('Serial', serialSource, call),
});

const serialParams = z.strictObject({ serial: z.string().min(1).max(200) });

const hold = z.object({
  id: z.string(),
  cause: z.string(),
  reference: text,
  reason: z.string(),
  placed_by: z.string(),
  placed_at: instant,
});

const one = endpoint({
  method: 'get',
  path: '/serials/:serial',
  title: { zh: '序列号：状态、位置、持有方、冻结', en: 'A serial: state, place, holder, holds' },
  input: { params: serialParams },
  output: device.extend({ holds: z.array(hold) }).meta({ id: 'SerialDetail' }),
  ability: ['read', 'Serial'],
  statuses: [200, 404],
  handler: async (call) => {
    const found = await visibleSerial(call);
    const holds = await call.tx.query(
      `select id::text, cause, reference, reason, placed_by, placed_at from hold
       where lifted_at is null and (serial = $1 or batch = $2) order by id limit 100`,
      [found.serial, found.batch],
    );
    return stored({ ...found, holds });
  },
});

type Asking = Parameters<typeof cursorAnswer>[2];

/** @throws Problem 404 also for a device that is none of the caller's business */
async function visibleSerial(
  call: Pick<Asking, 'tx' | 'ability'> & { params: { serial: string } },
): Promise<z.infer<typeof device>> {
  const query = { limit: 1, filter: { serial: call.params.serial } };
  const { data } = await cursorAnswer('Serial', serialSource, { ...call, query });
  if (!data[0]) throw notFound(call.params.serial);
  return data[0];
}

const happening = z
  .object({ at: instant, kind: z.enum(['event', 'record']), what: z.string(), by: text, run: text, detail: z.json() })
  .meta({ id: 'Happening' });

const timeline = endpoint({
  method: 'get',
  path: '/serials/:serial/timeline',
  title: { zh: '序列号全程时间线', en: 'Everything that happened to a device, in the order of business time' },
  input: { params: serialParams },
  output: z.array(happening),
  ability: ['read', 'Event'],
  statuses: [200, 404],
  handler: async (call) => {
    await visibleSerial(call);
    return stored(await serialTimeline(call.tx, call.params.serial));
  },
});

const node = z
  .object({
    uri: z.string(),
    kind: z.enum(['device', 'part', 'lot', 'package', 'other']),
    name: z.string(),
    item: text,
    relation: z.enum(['consists', 'contains']),
    quantity: text,
    since: instant,
    until: instant.nullable(),
    depth: z.int(),
    path: z.array(z.string()),
  })
  .meta({ id: 'TreeNode' });

const tree = endpoint({
  method: 'get',
  path: '/serials/:serial/tree',
  title: { zh: '组成与归属', en: 'What a device consists of, and what it is part of' },
  input: { params: serialParams },
  output: z.object({ down: z.array(node), up: z.array(node) }),
  ability: ['read', 'Event'],
  statuses: [200, 404],
  handler: async (call) => {
    await visibleSerial(call);
    return stored(await serialTree(call.tx, call.params.serial));
  },
});

const event = z.object({
  id: z.string(),
  event_id: z.string(),
  type: z.string(),
  biz_step: text,
  event_time: instant,
  record_time: instant,
  declares_error: z.boolean(),
  run: text,
  body: z.record(z.string(), z.json()).meta({ description: 'the event in the JSON of EPCIS 2.0' }),
});

const events = endpoint({
  method: 'get',
  path: '/events',
  title: { zh: '追溯事件，最新的在前', en: 'EPCIS events, the newest first' },
  input: { query: cursorQuery(eventSource) },
  output: pageOf(event.meta({ id: 'Event' })),
  ability: ['read', 'Event'],
  statuses: [200],
  handler: (call) => cursorAnswer('Event', eventSource, call, { order: [{ sql: 't.id', type: 'bigint', descending: true }] }),
});

export const traceRoutes = [serials, one, timeline, tree, events];

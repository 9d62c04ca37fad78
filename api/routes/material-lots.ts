import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { materialLot } from '../../domain/record/material-lot.ts';
import { acts } from '../../db/acts/index.ts';
import { businessNow } from '../../db/clock-store.ts';
import { performAct } from '../../db/perform-act.ts';
import type { Json } from '../../domain/json.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { readEndpoints } from '../record-endpoints.ts';
import { itemId } from '../schemas.ts';
import { settled } from '../settled.ts';

type Values = Record<string, Json>;

/** Does a record act for a person outside any SOP: same rules, same events, same audit entries. */
async function direct(call: Call<unknown, unknown, unknown>, name: string, values: Values & { lot: Json }): Promise<Values> {
  const at = await businessNow(call.tx);
  const context = {
    actor: call.acting.actor,
    at,
    run: '',
    sop: '',
    version: '',
    element: '',
    instance: '',
    key: call.cause ?? randomUUID(),
  };
  const answer = settled(await performAct(call.tx, acts, 'material-lot', name, values, context));
  return { lot: values.lot, ...(typeof answer === 'object' && !Array.isArray(answer) ? answer : {}) };
}

const answered = z.record(z.string(), z.json()).meta({ description: 'what the act answers, with the lot' });

const receive = endpoint({
  method: 'post',
  path: '/material-lots',
  title: { zh: '登记到货物料批', en: 'Receive a material lot' },
  input: {
    body: z.strictObject({
      lot: z.string().min(1).max(200),
      item: z.string().min(1).max(200),
      supplier: z.string().min(1).max(200),
      quantity: z.union([z.string(), z.number()]),
      unit: z.string().min(1).max(200).optional(),
      expiry: z.iso.date().nullish(),
      location: z.string().min(1).max(200),
    }),
  },
  output: answered,
  ability: ['create', 'MaterialLot'],
  statuses: [201, 404, 409, 422],
  handler: (call) => direct(call, 'receive', call.body as Values & { lot: Json }),
});

const decide = endpoint({
  method: 'put',
  path: '/material-lots/:id',
  // a concession takes two roles, which only an SOP can ask for
  title: { zh: '判定物料批', en: 'Decide on a material lot' },
  input: {
    params: itemId,
    body: z.strictObject({ decision: z.enum(['accepted', 'rejected']), reason: z.string().max(2000).optional() }),
  },
  output: answered,
  ability: ['update', 'MaterialLot'],
  statuses: [200, 404, 409, 422],
  handler: (call) => direct(call, 'decide', { lot: call.params.id, ...call.body }),
});

export const materialLotRoutes = [
  ...readEndpoints({ path: 'material-lots', noun: materialLot, subject: 'MaterialLot' }),
  receive,
  decide,
];

import { z } from 'zod';
import { batch } from '../../domain/record/batch.ts';
import { reviewBatch } from '../../db/batch-review-store.ts';
import { endpoint } from '../endpoint.ts';
import { notFound } from '../problems.ts';
import { readEndpoints } from '../record-endpoints.ts';
import { itemId } from '../schemas.ts';

const n = z.int();
const review = z
  .looseObject({
    batch: z.string(),
    quantity: n,
    issued: n,
    passed: n,
    scrapped: n,
    sampled: n,
    open: n,
    labels: z.object({ issued: n, used: n, destroyed: n, sampled: n, open: n }),
    labelsBalanced: z.boolean(),
    missing: z.array(z.json()),
    outOfLimits: z.array(z.json()),
    openNonconformances: z.array(z.json()),
    complete: z.boolean(),
  })
  .meta({ id: 'BatchReview' });

const readReview = endpoint({
  method: 'get',
  path: '/batches/:id/review',
  title: {
    zh: '批放行审核：只列未完成、缺失、超限',
    en: 'The page of a batch’s release: only what is open, missing or out of limits',
  },
  input: { params: itemId },
  output: review,
  ability: ['read', 'Batch'],
  statuses: [200, 404],
  handler: async ({ tx, params }) => {
    const found = await reviewBatch(tx, params.id);
    if (!found) throw notFound(params.id);
    return found;
  },
});

export const batchRoutes = [...readEndpoints({ path: 'batches', noun: batch, subject: 'Batch' }), readReview];

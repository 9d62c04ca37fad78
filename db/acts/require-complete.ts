import { type Refused, refuse } from '../../domain/record/refusal.ts';
import { type BatchReview, reviewBatch } from '../batch-review-store.ts';
import type { Tx } from '../connection.ts';

/** Requires that nothing of a batch is open, missing or out of limits, and that devices and labels balance. */
export async function requireComplete(tx: Tx, batch: string): Promise<Refused | undefined> {
  const review = await reviewBatch(tx, batch);
  if (!review) return refuse('batch-unknown', { batch });
  if (review.complete) return undefined;
  const ids = review.openNonconformances.map(({ id }) => id);
  if (ids.length > 0) return refuse('nonconformance-open', { subjects: [batch], ids }, ids);
  const missing = faultsOf(review);
  if (missing.length > 0) return refuse('batch-incomplete', { batch, missing }, missing);
  const { issued, used, destroyed, sampled, open } = review.labels;
  const sums = `${issued} = ${used} + ${destroyed} + ${sampled} + ${open}; ${used} ≠ ${review.passed}`;
  return refuse('balance-wrong', { batch, what: { zh: '标签', en: 'labels' }, sums });
}

function faultsOf({ open, missing, outOfLimits }: BatchReview): string[] {
  return [
    ...(open > 0 ? [`${open} 台未完成 / ${open} devices open`] : []),
    ...missing.map(({ serial, step }) => (serial === null ? step : `${serial}: ${step}`)),
    ...outOfLimits.map(({ serial, characteristic, value }) => `${serial ?? ''} ${characteristic} = ${value}`.trim()),
  ];
}

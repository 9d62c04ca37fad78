import type { BatchReview } from './batch.ts';

/** A count that must equal the sum of its parts: what came in against what became of it. */
export interface Balance {
  kind: 'devices' | 'labels';
  total: number;
  parts: { name: string; count: number }[];
  /** How far the parts are from the total; 0 balances. */
  difference: number;
}

/** The two balances of a batch's release: issued = passed + scrapped + sampled + open, for devices and for labels. */
export function balancesOf(
  review: Pick<BatchReview, 'issued' | 'passed' | 'scrapped' | 'sampled' | 'open' | 'labels'>,
): Balance[] {
  const { issued, passed, scrapped, sampled, open, labels } = review;
  return [
    balance('devices', issued, { passed, scrapped, sampled, open }),
    balance('labels', labels.issued, {
      used: labels.used,
      destroyed: labels.destroyed,
      sampled: labels.sampled,
      open: labels.open,
    }),
  ];
}

function balance(kind: Balance['kind'], total: number, counts: Record<string, number>): Balance {
  const parts = Object.entries(counts).map(([name, count]) => ({ name, count }));
  return { kind, total, parts, difference: total - parts.reduce((sum, { count }) => sum + count, 0) };
}

/** How many things stand between a batch and its release. */
export function findingsOf(
  review: Pick<BatchReview, 'openSerials' | 'open' | 'missing' | 'outOfLimits' | 'openNonconformances' | 'labelsBalanced'>,
): number {
  const lists = [review.missing, review.outOfLimits, review.openNonconformances].reduce((sum, list) => sum + list.length, 0);
  return lists + review.open + (review.labelsBalanced ? 0 : 1);
}

import type { HolderProgress } from './recall.ts';

/** Where a recall stands with a holder, the state that needs most doing first. */
export const holderStates = ['untold', 'silent', 'acknowledged', 'accounted'] as const;
export type HolderState = (typeof holderStates)[number];

export function holderState(holder: Pick<HolderProgress, 'notices' | 'acknowledged_at' | 'unexplained'>): HolderState {
  if (holder.notices === 0) return 'untold';
  if (holder.acknowledged_at === null) return 'silent';
  return holder.unexplained > 0 ? 'acknowledged' : 'accounted';
}

/** Holders by what is to do next: who was not told, who has not answered, who has devices unexplained. */
export function byNeed<Holder extends HolderProgress>(holders: Holder[]): Holder[] {
  const rank = (holder: Holder) => holderStates.indexOf(holderState(holder));
  return holders.toSorted(
    (a, b) => rank(a) - rank(b) || b.unexplained - a.unexplained || (a.organisation < b.organisation ? -1 : 1),
  );
}

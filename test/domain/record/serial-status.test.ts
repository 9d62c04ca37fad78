import { describe, expect, it } from '@jest/globals';
import {
  balanceOf,
  mayMove,
  type SerialStatus,
  serialStatuses,
  serialStatusGraph,
} from '../../../domain/record/serial-status.ts';

const reachable = (from: SerialStatus, seen = new Set<SerialStatus>([from])): Set<SerialStatus> => {
  for (const next of serialStatusGraph[from]) if (!seen.has(next)) reachable(next, seen.add(next));
  return seen;
};

describe('the graph of serial statuses', () => {
  it('leads from the reservation to every status, and from every status to destruction', () => {
    expect([...reachable('reserved')].toSorted()).toEqual(serialStatuses.toSorted());
    for (const status of serialStatuses) expect(reachable(status).has('destroyed')).toBe(true);
  });

  it('knows no way to a hospital but through inspection and release', () => {
    const before = (status: SerialStatus) => serialStatuses.filter((from) => mayMove(from, status));
    expect(before('released')).toEqual(['passed']);
    expect(before('passed').toSorted()).toEqual(['finished', 'nonconforming']);
    expect(before('shipped').toSorted()).toEqual(['active', 'received', 'released']);
  });

  it('is one way where a number must never come back', () => {
    for (const status of serialStatuses) {
      if (status !== 'reserved') expect(reachable(status).has('reserved')).toBe(false);
    }
    expect(serialStatusGraph.destroyed).toEqual([]);
  });

  it('counts each status once in a batch balance', () => {
    expect(serialStatuses.filter((status) => balanceOf(status) === 'sampled')).toEqual(['sampled']);
    expect(serialStatuses.filter((status) => balanceOf(status) === 'scrapped')).toEqual(['scrapped', 'destroyed']);
    expect(balanceOf('nonconforming')).toBe('open');
    expect(balanceOf('active')).toBe('passed');
  });
});

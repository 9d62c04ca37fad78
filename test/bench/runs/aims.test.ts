import { describe, expect, it } from '@jest/globals';
import { aimBesidePeers, aimsBesideByHand } from '../../../bench/runs/aims.ts';
import type { Driven } from '../../../bench/runs/drive.ts';
import type { PeerLine } from '../../../bench/runs/peers.ts';
import type { Rounds } from '../../../bench/runs/rounds.ts';

const driven = (runsPerSecond: number, taskToTask: number[]): Driven => ({
  seconds: 1,
  runsPerSecond,
  requestsPerRun: 8,
  total: [],
  taskToTask,
  completeToNext: [],
  messageToNext: [],
});
const rounds = (...each: Driven[]): Rounds => ({ driven: each, cpu: [] });
const line = (engine: string, clients: number, runs_per_s: number): PeerLine => ({
  engine,
  clients,
  runs_per_s,
  complete_to_next_p50_ms: 1,
});

describe('aims beside the hand-written process', () => {
  const ours = rounds(driven(30, [10, 10]), driven(16, [10, 20]));
  const byHand = rounds(driven(20, [20, 20]), driven(10, [20, 40]));

  it.each([
    ['records' as const, 1.5],
    ['outside' as const, 1],
  ])('for %s ask for %d times the runs, and no later tasks', (services, aim) => {
    const [throughput, lateness] = aimsBesideByHand(services, 8, ours, byHand);
    expect(throughput).toMatchObject({ value: 1.55, aim, met: true });
    expect(lateness).toMatchObject({ value: 0.5, aim: 1, met: true });
  });

  it('are missed by a slower side', () => {
    const [throughput, lateness] = aimsBesideByHand('outside', 8, byHand, ours);
    expect(throughput!.met).toBe(false);
    expect(lateness!.met).toBe(false);
  });
});

describe('the aim beside other engines', () => {
  const lines = [line('camunda', 8, 15), line('flowable', 8, 20), line('camunda', 32, 90)];

  it('takes the better one with as many clients', () => {
    expect(aimBesidePeers(8, 24, lines)).toMatchObject({ value: 1.2, met: true });
    expect(aimBesidePeers(8, 23, lines)).toMatchObject({ value: 1.15, met: false });
  });

  it('is open where none was driven', () => {
    expect(aimBesidePeers(8, 24, [])).toMatchObject({ value: null, met: null });
  });
});

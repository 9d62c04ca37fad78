import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { drive } from '../../../bench/runs/drive.ts';
import type { Side } from '../../../bench/runs/side.ts';

/** A process in memory whose every step takes a while, and that notes what it was asked for. */
function slowSide(stepMs: number) {
  const asked: string[] = [];
  const since = new Map<string, { step: string; at: number }>();
  let requests = 0;
  const move = (run: string, step: string) => {
    asked.push(`${run} ${step}`);
    since.set(run, { step, at: Date.now() });
  };
  const reached = (run: string, step: string) => since.get(run)?.step === step && Date.now() - since.get(run)!.at >= stepMs;
  const counted = async <Answer>(answer: () => Answer) => {
    requests++;
    await delay(1);
    return answer();
  };
  const side: Side = {
    name: 'slow',
    start: (key) => counted(() => (move(key, 'started'), key)),
    task: (run, element) =>
      counted(() => (reached(run, element === 'U1' ? 'started' : 'told') ? `${run}.${element}` : undefined)),
    complete: (task) => counted(() => move(task.slice(0, -3), task.endsWith('U1') ? 'approved' : 'shipped')),
    waiting: (run) => counted(() => reached(run, 'approved')),
    message: (run) => counted(() => move(run, 'told')),
    ended: (run) => counted(() => reached(run, 'shipped')),
    requests: () => requests,
    close: () => undefined,
  };
  return { side, asked };
}

describe('drive', () => {
  it('takes every run through its steps, in order, once', async () => {
    const { side, asked } = slowSide(0);
    const driven = await drive(side, { runs: 5, clients: 2 });
    const runs = new Set(asked.map((line) => line.split(' ')[0]!));
    expect(runs.size).toBe(5);
    for (const run of runs) {
      const steps = asked.filter((line) => line.startsWith(`${run} `)).map((line) => line.slice(run.length + 1));
      expect(steps).toEqual(['started', 'approved', 'told', 'shipped']);
    }
    expect(driven.total).toHaveLength(5);
    expect(driven.requestsPerRun).toBe(8);
  });

  it('polls until a step has come and times it', async () => {
    const { side } = slowSide(50);
    const { completeToNext, messageToNext, taskToTask, requestsPerRun } = await drive(side, { runs: 2, clients: 2 });
    expect(Math.min(...completeToNext, ...messageToNext)).toBeGreaterThanOrEqual(45);
    for (const [n, whole] of taskToTask.entries()) expect(whole).toBeCloseTo(completeToNext[n]! + messageToNext[n]!, 6);
    expect(requestsPerRun).toBeGreaterThan(8);
  });
});

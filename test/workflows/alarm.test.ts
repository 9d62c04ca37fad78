import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

const slept: { ms: number; wake: () => void }[] = [];

class Scope {
  run<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }
  cancel(): void {}
}

jest.unstable_mockModule('@temporalio/workflow', () => ({
  CancellationScope: Scope,
  sleep: (ms: number) => new Promise<void>((wake) => slept.push({ ms, wake })),
}));

const { Alarm } = await import('../../workflows/alarm.ts');
const day = 24 * 3600 * 1000;

beforeAll(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'], now: 0 });
});
afterAll(() => {
  jest.useRealTimers();
});

async function ring(): Promise<void> {
  slept.at(-1)!.wake();
  await new Promise(setImmediate);
}

describe('an alarm', () => {
  it('that is due in more than a month rings after one, and is set anew for the rest', async () => {
    const alarm = new Alarm();
    alarm.set(45 * day);
    await ring();
    expect(alarm.rang).toBe(true);
    jest.setSystemTime(30 * day);
    alarm.set(45 * day);
    expect([alarm.rang, ...slept.map(({ ms }) => ms / day)]).toEqual([false, 30, 15]);
    await ring();
    expect(alarm.rang).toBe(true);
  });

  it('that has rung rings no more once nothing is due', async () => {
    const alarm = new Alarm();
    alarm.set(Date.now() + day);
    await ring();
    alarm.set(undefined);
    expect(alarm.rang).toBe(false);
  });
});

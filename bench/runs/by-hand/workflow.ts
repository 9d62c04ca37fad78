import { condition, defineSignal, proxyActivities, setHandler, upsertMemo } from '@temporalio/workflow';
import type { Activities } from './activities.ts';
import type { Order, Values } from './order.ts';

const { s1, s2, s3, s4, s5, openU1, openU2 } = proxyActivities<Activities>({ startToCloseTimeout: '30s' });

export const u1Completed = defineSignal<[Values]>('u1Completed');
export const u2Completed = defineSignal<[Values]>('u2Completed');
export const m1 = defineSignal<[Values]>('m1');

/** The process as one writes it by hand: a straight line of activities, with signals where it waits. */
export async function lifecycle(order: Order): Promise<Values> {
  const values: Values = {};
  let u1: Values | undefined;
  let message: Values | undefined;
  let u2: Values | undefined;
  setHandler(u1Completed, (given) => void (u1 ??= given));
  setHandler(m1, (given) => void (message ??= given));
  setHandler(u2Completed, (given) => void (u2 ??= given));

  Object.assign(values, await s1(order));
  await openU1();
  await condition(() => u1 !== undefined);
  Object.assign(values, u1, await s2(order), await s3(order));
  // read by describing the run, which costs the worker nothing; a query would cost it a turn at every poll
  upsertMemo({ waitingFor: 'M1' });
  await condition(() => message !== undefined);
  Object.assign(values, message, await s4(order));
  await openU2();
  await condition(() => u2 !== undefined);
  return Object.assign(values, u2, await s5(order));
}

import type { Device } from '../demo-data/read-devices.ts';
import type { ApiClient } from './api-client.ts';
import { Difference } from './difference.ts';

/** What all chapters of the demonstration stand on. */
export interface Stage {
  api: ApiClient;
  /** number of this demonstration's batch; new each time, and part of every number that it makes */
  batch: string;
  device: Device;
  /** Tells a line of the story, in both languages. */
  tell(zh: string, en: string): void;
  /** Compares, and counts what was compared. @throws Difference */
  expect(what: string, is: unknown, should: unknown): void;
  /** Comparisons made, and forbidden things refused, so far. */
  tally: { compared: number; refused: number };
}

/** How long anything may take while the product is killed and brought back, in ms. */
const patience = 300_000;

/** Asks again and again until there is an answer; the product may be killed and brought back meanwhile. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + patience;
  for (let wait = 60; ; wait = Math.min(wait * 1.5, 1_000)) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Difference(what, '没有等到 / did not come', `${patience / 1000} s`);
    await new Promise<void>((resolve) => setTimeout(resolve, wait));
  }
}

/** Waits until something that takes effect on its own has the value expected. */
export async function settles<T>(stage: Stage, what: string, ask: () => Promise<T>, should: T): Promise<void> {
  let last: T | undefined;
  await until(what, async () => {
    last = await ask();
    return JSON.stringify(last) === JSON.stringify(should) ? true : undefined;
  }).catch((error: unknown) => {
    throw last === undefined ? error : new Difference(what, last, should);
  });
  stage.expect(what, last, should);
}

/** JSON text within an address. */
export const asked = (filter: object) => encodeURIComponent(JSON.stringify(filter));

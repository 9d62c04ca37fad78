import type { ChildProcess } from 'node:child_process';
import type { StopManner } from './stop-process.ts';
import type { Words } from './words.ts';

/**
 * A long-running process of the product, as the supervisor sees it.
 * `launch` does what must be in order first and starts the process; `whenReady` resolves when it can be used, and
 * watches `signal`. `attempts` is how often a first start is tried before it counts as failed. `rank` orders the
 * stopping, the lowest first.
 */
export type Part = {
  id: string;
  name: Words;
  rank: number;
  manner: StopManner;
  attempts: number;
  launch: () => Promise<ChildProcess>;
  whenReady: (child: ChildProcess, signal: AbortSignal) => Promise<void>;
};

/** The order of stopping: who asks others for something goes before those it asks. */
export const STOP_RANK = { api: 1, worker: 2, temporal: 3, postgres: 4, guard: 5 } as const;

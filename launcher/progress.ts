import { bothWays, type Words } from './words.ts';

/** Takes one finished line for the terminal. */
export type Log = (line: string) => void;

/** Says what a step is doing now; shown when the step takes long. */
export type Say = (doing: Words) => void;

/** Milliseconds after which, and then at which interval, a step that still runs says so. */
const REMINDER = 5_000;

/** Seconds with one decimal, as the terminal shows a duration. */
function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Runs one step of the start: a line every five seconds while it lasts, with what it does and for how long, and one
 * line with its duration when it is done. A failure passes through unchanged.
 */
export async function step<Result>(log: Log, name: Words, work: (say: Say) => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const elapsed = (): string => inSeconds(performance.now() - began);
  let doing: Words = { en: 'starting', zh: '正在启动' };
  const reminder = setInterval(() => log(`${bothWays(name)} … ${bothWays(doing)} (${elapsed()})`), REMINDER);
  try {
    const result = await work((now) => {
      doing = now;
    });
    log(`${bothWays(name)} … ready 就绪 (${elapsed()})`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

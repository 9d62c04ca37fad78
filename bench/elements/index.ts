import { readOptions } from '../options.ts';
import { type Aim, atMost, type Bench } from '../report.ts';
import { median, ratioOfRounds, round } from '../statistics.ts';
import { transitionsByElement } from './by-element.ts';
import { growths, type Size } from './growth.ts';

const defaults = { milliseconds: 500, turns: 1000, rounds: 9 };

/**
 * The pure engine by element, and what a turn costs as plan and state grow. Options: `--milliseconds` for each element,
 * `--turns` of each round at each size, `--rounds`.
 */
export const bench: Bench = async (args, progress) => {
  const options = readOptions(args, defaults);
  const aims: Aim[] = [];
  const growth: Record<string, Record<string, number>> = {};
  for (const { what, sizes, make } of growths) {
    const made: Size[] = [];
    for (const size of sizes) made.push(await make(size));
    const rounds = measure(made, options);
    const medians = rounds.map((each) => round(median(each), 1));
    progress(`${what}: ${sizes.map((size, n) => `${size} → ${medians[n]} µs`).join(', ')}`);
    const ratio = ratioOfRounds(rounds.at(-1)!, rounds[0]!);
    aims.push(atMost(`cost of a turn, ${what}: ${sizes.at(-1)} to ${sizes[0]}, at most`, '×', ratio, 1.5));
    growth[what] = Object.fromEntries(sizes.map((size, n) => [size, medians[n]!]));
  }
  progress('transitions by element');
  return { aims, figures: { turn_us: growth, transitions_per_s: await transitionsByElement(options.milliseconds) } };
};

/** Microseconds of one turn, by size and round; the sizes take turns, so that a machine that changes changes all. */
function measure(sizes: Size[], { turns, rounds }: typeof defaults): number[][] {
  for (const size of sizes) size.turns(turns);
  const measured: number[][] = sizes.map(() => []);
  for (let n = 0; n < rounds; n++)
    for (const [which, size] of sizes.entries()) measured[which]!.push((size.turns(turns) * 1000) / turns);
  return measured;
}

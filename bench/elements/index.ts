import { readOptions } from '../options.ts';
import { type Aim, atMost, type Bench, type Progress } from '../report.ts';
import { median, ratioOfRounds, round } from '../statistics.ts';
import { transitionsByElement } from './by-element.ts';
import { type Growth, growths } from './growth.ts';

const defaults = { milliseconds: 500, turns: 1000, rounds: 9 };

/**
 * The pure engine by element, and what a turn costs as plan and state grow. Options: `--milliseconds` for each element,
 * `--turns` of each round at each size, `--rounds`.
 */
export const bench: Bench = async (args, progress) => {
  const options = readOptions(args, defaults);
  const aims: Aim[] = [];
  const growth: Record<string, Record<string, number>> = {};
  for (const make of growths) {
    const { what, sizes } = await make();
    const rounds = measure({ what, sizes }, options, progress);
    const [smallest, largest] = [sizes[0]!.size, sizes.at(-1)!.size];
    const ratio = ratioOfRounds(rounds.at(-1)!, rounds[0]!);
    aims.push(atMost(`cost of a turn, ${what}: ${largest} to ${smallest}, at most`, '×', ratio, 1.5));
    growth[what] = Object.fromEntries(sizes.map(({ size }, n) => [size, round(median(rounds[n]!), 1)]));
  }
  progress('transitions by element');
  return { aims, figures: { turn_us: growth, transitions_per_s: await transitionsByElement(options.milliseconds) } };
};

/** Microseconds of one turn, by size and round; the sizes take turns, so that a machine that changes changes all. */
function measure({ what, sizes }: Growth, { turns, rounds }: typeof defaults, progress: Progress): number[][] {
  for (const { turns: go } of sizes) go(turns);
  const measured: number[][] = sizes.map(() => []);
  for (let n = 0; n < rounds; n++)
    for (const [which, { turns: go }] of sizes.entries()) measured[which]!.push((go(turns) * 1000) / turns);
  progress(`${what}: ${sizes.map(({ size }, n) => `${size} → ${round(median(measured[n]!), 1)} µs`).join(', ')}`);
  return measured;
}

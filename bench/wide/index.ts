import { readOptions } from '../options.ts';
import { memoryBytes } from '../process-tree.ts';
import { type Aim, atMost, type Bench, type Progress } from '../report.ts';
import { round } from '../statistics.ts';
import { type Measured, measureWidth } from './measure-width.ts';
import { completeAll, leftOver, startRuns, untilEnded, untilOpen } from './runs.ts';
import { openStage, type Stage } from './stage.ts';

const defaults = { widths: [10, 100, 1000, 10_000], runs: 10_000, tasks: 300 };

/** Temporal ends a workflow whose history holds more events (`limit.historyCount.error`). */
const historyLimit = 51_200;

/**
 * Runs that are wide, and many runs at once: every task with a timer, all completed over HTTP. Options: `--widths`, `--runs`
 * that wait at once, `--tasks` that the narrow widths are repeated for.
 */
export const bench: Bench = async (args, progress) => {
  const options = readOptions(args, defaults);
  const stage = await openStage(progress);
  try {
    // what is compiled and connected on first use is not a width's cost
    await measureWidth(stage, Math.min(...options.widths), 3);
    const measured: Measured[] = [];
    for (const width of options.widths) {
      measured.push(await measureWidth(stage, width, Math.max(1, Math.round(options.tasks / width))));
      progress(JSON.stringify(measured.at(-1)));
    }
    const waiting = await measureWaiting(stage, options.runs, progress);
    const peak = memoryBytes(stage.pids.worker, 'VmHWM') / 2 ** 30;
    const aims = [
      ...aimsOfWidths(measured),
      atMost('memory of the worker at its peak, at most', 'GiB', peak, 1),
      atMost('runs that did not end, at most', 'runs', await leftOver(stage), 0),
    ];
    return { aims, figures: { measured, waiting } };
  } finally {
    await stage.stop();
  }
};

/** Many runs that all wait for a person at the same time, and then all end. */
async function measureWaiting(stage: Stage, count: number, progress: Progress) {
  const began = performance.now();
  const runs = await startRuns(stage, count, 1);
  await untilOpen(stage, runs, count);
  const waited = performance.now();
  const rss = memoryBytes(stage.pids.worker, 'VmRSS');
  progress(`${count} runs wait at once; worker ${Math.round(rss / 2 ** 20)} MiB`);
  await completeAll(stage, runs);
  await untilEnded(stage, runs);
  const ended = performance.now();
  return {
    runs: count,
    worker_rss_bytes: rss,
    started_per_s: round((count * 1000) / (waited - began), 1),
    completed_per_s: round((count * 1000) / (ended - waited), 1),
  };
}

function aimsOfWidths(measured: Measured[]): Aim[] {
  const [narrowest, widest] = [measured[0]!, measured.at(-1)!];
  const growth = widest.complete_cpu_ms_per_task / narrowest.complete_cpu_ms_per_task;
  const longest = Math.max(...measured.map(({ history_events }) => history_events.longest));
  return [
    atMost(`CPU for each task completed, width ${widest.width} to ${narrowest.width}, at most`, '×', growth, 2),
    atMost(`events in one of Temporal's histories, width ${widest.width}, at most`, 'events', longest, historyLimit),
  ];
}

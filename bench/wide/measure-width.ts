import { loadState } from '../../db/run-restore.ts';
import { cpuEach, memoryBytes, sampleCpu } from '../process-tree.ts';
import { round } from '../statistics.ts';
import { completeAll, startRuns, untilEnded, untilOpen } from './runs.ts';
import type { Stage } from './stage.ts';

/** What runs of one width took. */
export interface Measured {
  width: number;
  runs: number;
  /** Bytes of one run's state as JSON while all of its tasks are open. */
  state_bytes: number;
  /** Events in Temporal's histories of one run: in the longest, and in all that it continued as. */
  history_events: { longest: number; total: number };
  turns: number;
  open_seconds: number;
  complete_seconds: number;
  turns_per_s: number;
  /** CPU of API, worker, Temporal and Postgres together: for each task from its opening on, and from its completion on. */
  open_cpu_ms_per_task: number;
  complete_cpu_ms_per_task: number;
  complete_cpu_ms: Record<string, number>;
  worker_rss_peak_bytes: number;
}

/** Takes `runs` runs of a width from start to end, side by side. */
export async function measureWidth(stage: Stage, width: number, runs: number): Promise<Measured> {
  const tasks = width * runs;
  const sample = () => ({ at: performance.now(), cpu: sampleCpu(stage.pids) });
  const started = sample();
  const ids = await startRuns(stage, runs, width);
  await untilOpen(stage, ids, tasks);
  const opened = sample();
  const state_bytes = await stateBytes(stage, ids[0]!);
  const completing = sample();
  await completeAll(stage, ids);
  await untilEnded(stage, ids);
  const ended = sample();
  const opening = cpuEach(started.cpu, opened.cpu, tasks);
  const completion = cpuEach(completing.cpu, ended.cpu, tasks);
  const turns = await turnsOf(stage, ids);
  return {
    width,
    runs,
    state_bytes,
    history_events: await historyEvents(stage, ids[0]!),
    turns,
    open_seconds: seconds(opened.at - started.at),
    complete_seconds: seconds(ended.at - completing.at),
    turns_per_s: round((turns * 1000) / (opened.at - started.at + ended.at - completing.at), 1),
    open_cpu_ms_per_task: servers(opening),
    complete_cpu_ms_per_task: servers(completion),
    complete_cpu_ms: Object.fromEntries(Object.entries(completion).map(([part, ms]) => [part, round(ms)])),
    worker_rss_peak_bytes: memoryBytes(stage.pids.worker, 'VmHWM'),
  };
}

const seconds = (milliseconds: number) => round(milliseconds / 1000, 1);

function servers({ api, worker, temporal, postgres }: Record<'api' | 'worker' | 'temporal' | 'postgres', number>): number {
  return round(api + worker + temporal + postgres);
}

async function stateBytes({ database }: Stage, run: string): Promise<number> {
  const [row] = await database.query<{ last_turn: number }>('select last_turn from run where id = $1', [run]);
  return Buffer.byteLength(JSON.stringify(await loadState(database, run, row!.last_turn)));
}

async function turnsOf({ database }: Stage, runs: string[]): Promise<number> {
  const [row] = await database.query<{ n: number }>('select sum(last_turn)::int as n from run where id = any ($1::uuid[])', [
    runs,
  ]);
  return row!.n;
}

/** A run that grew continued as new: each execution of its workflow has a history of its own. */
async function historyEvents({ temporal }: Stage, run: string): Promise<Measured['history_events']> {
  const lengths: number[] = [];
  for await (const execution of temporal.workflow.list({ query: `WorkflowId = 'run-${run}'` })) {
    const { historyLength } = await temporal.workflow.getHandle(execution.workflowId, execution.runId).describe();
    lengths.push(historyLength);
  }
  return { longest: Math.max(...lengths), total: lengths.reduce((total, length) => total + length, 0) };
}

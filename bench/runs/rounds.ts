import { type CpuSample, cpuEach, sampleCpu } from '../process-tree.ts';
import type { Progress } from '../report.ts';
import { median, percentile, round } from '../statistics.ts';
import { drive, type Driven } from './drive.ts';
import type { Side } from './side.ts';

type Part = 'api' | 'worker' | 'temporal' | 'postgres';

/** A side and the processes that work for it. */
export interface Contender {
  side: Side;
  pids: Record<Part, number>;
}

/** One side's rounds; CPU in milliseconds per run. */
export interface Rounds {
  driven: Driven[];
  cpu: CpuSample<Part>[];
}

export interface Load {
  runs: number;
  warmup: number;
  rounds: number;
  clients: number;
}

/** Measures sides in turn, round by round, so that a machine that changes meanwhile changes all of them. */
export async function measureInTurn(contenders: Contender[], load: Load, progress: Progress): Promise<Rounds[]> {
  const { clients, warmup } = load;
  for (const { side } of contenders) await drive(side, { runs: warmup, clients });
  const measured: Rounds[] = contenders.map(() => ({ driven: [], cpu: [] }));
  for (let n = 1; n <= load.rounds; n++) {
    for (const [which, { side, pids }] of contenders.entries()) {
      const before = sampleCpu(pids);
      const driven = await drive(side, { runs: load.runs, clients });
      measured[which]!.driven.push(driven);
      measured[which]!.cpu.push(cpuEach(before, sampleCpu(pids), load.runs));
      progress(`round ${n}, ${side.name}, ${clients} clients: ${round(driven.runsPerSecond)} runs/s`);
    }
  }
  return measured;
}

/** What a side's rounds come to: medians over rounds, percentiles over all of their runs (milliseconds). */
export function summary({ driven, cpu }: Rounds) {
  const pooled = (times: 'total' | 'taskToTask' | 'completeToNext' | 'messageToNext') => {
    const all = driven.flatMap((each) => each[times]);
    return { p50: round(percentile(all, 0.5), 1), p95: round(percentile(all, 0.95), 1) };
  };
  const parts = Object.keys(cpu[0] ?? {}) as (Part | 'client')[];
  return {
    runs_per_s: round(median(driven.map((each) => each.runsPerSecond))),
    rounds: driven.map((each) => round(each.runsPerSecond)),
    total_ms: pooled('total'),
    task_to_task_ms: pooled('taskToTask'),
    complete_to_next_ms: pooled('completeToNext'),
    message_to_next_ms: pooled('messageToNext'),
    requests_per_run: round(median(driven.map((each) => each.requestsPerRun)), 1),
    cpu_ms_per_run: Object.fromEntries(parts.map((part) => [part, round(median(cpu.map((each) => each[part])), 1)])),
  };
}

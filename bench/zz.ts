import { openStage } from './runs/stage.ts';
import { measureInTurn, summary } from './runs/rounds.ts';
const log = (l: string) => console.error(l);
const stage = await openStage(log);
for (const v of ['records', 'outside'] as const) {
  const [ours] = await stage.contenders(v, 8);
  const [r] = await measureInTurn([ours], { runs: 60, warmup: 60, rounds: 1, clients: 8 }, log);
  const s = summary(r!);
  console.log(v, s.runs_per_s, s.requests_per_run, JSON.stringify(s.cpu_ms_per_run), s.task_to_task_ms.p95);
}
await stage.stop();
process.exit(0);

import type { Progress } from '../report.ts';

/** An engine that takes a process from start to end without anything of the outside world. */
export interface Contestant {
  name: string;
  /** Ids of the elements that one run enters, in order: what counts as its transitions. */
  elements: string[];
  run(): void | Promise<void>;
}

/** Element transitions a second, round by round. */
export interface Round {
  name: string;
  transitionsPerSecond: number[];
}

/** Has every contestant do the same number of whole runs, in turn, round by round. */
export async function contest(
  contestants: Contestant[],
  load: { runs: number; rounds: number },
  progress: Progress,
): Promise<Round[]> {
  for (const each of contestants) await repeat(each, load.runs);
  const measured: Round[] = contestants.map(({ name }) => ({ name, transitionsPerSecond: [] }));
  for (let n = 1; n <= load.rounds; n++) {
    for (const [which, each] of contestants.entries()) {
      const began = performance.now();
      await repeat(each, load.runs);
      const rate = (each.elements.length * load.runs * 1000) / (performance.now() - began);
      measured[which]!.transitionsPerSecond.push(rate);
      progress(`round ${n}, ${each.name}: ${Math.round(rate)} transitions/s`);
    }
  }
  return measured;
}

async function repeat({ run }: Contestant, runs: number): Promise<void> {
  for (let n = 0; n < runs; n++) await run();
}

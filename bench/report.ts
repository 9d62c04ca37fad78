import { availableParallelism, cpus, totalmem } from 'node:os';
import { round } from './statistics.ts';

/** One figure beside what it should be. `met` is null where it could not be measured here; `value` is null then too. */
export interface Aim {
  /** What was measured, in words that say which way is good (`at least`, `at most`). */
  what: string;
  unit: string;
  value: number | null;
  aim: number;
  met: boolean | null;
}

/** What a bench found: the last line that it prints, as JSON. `figures` holds everything that the aims were made from. */
export interface BenchReport {
  bench: string;
  machine: Machine;
  aims: Aim[];
  figures: unknown;
}

export interface Machine {
  cpu: string;
  cores: number;
  memoryGiB: number;
  node: string;
  at: string;
}

/** Takes one line that says how far a bench has come. */
export type Progress = (line: string) => void;

/** What a bench's folder exports: options as they were given, without the bench's name. */
export type Bench = (options: string[], progress: Progress) => Promise<Pick<BenchReport, 'aims' | 'figures'>>;

/** Figures of different machines and days do not compare: a report says where and when. */
export function machine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: round(totalmem() / 2 ** 30, 1),
    node: process.version,
    at: new Date().toISOString(),
  };
}

/** An aim that is met from `aim` upwards. */
export function atLeast(what: string, unit: string, value: number | null, aim: number): Aim {
  return judged(what, unit, value, aim, (measured) => measured >= aim);
}

/** An aim that is met up to `aim`. */
export function atMost(what: string, unit: string, value: number | null, aim: number): Aim {
  return judged(what, unit, value, aim, (measured) => measured <= aim);
}

function judged(what: string, unit: string, value: number | null, aim: number, meets: (measured: number) => boolean): Aim {
  const measured = value !== null && Number.isFinite(value) ? round(value, 3) : null;
  return { what, unit, value: measured, aim, met: measured === null ? null : meets(measured) };
}

import { decisionsOf } from '../../domain/simulate/decisions.ts';
import { scenarioSchema } from '../../domain/simulate/scenario.ts';
import { type Simulated, simulate } from '../../domain/simulate/simulation.ts';
import { isSopRefusal, type ReadSop, readSop } from '../../domain/sop/read-sop.ts';
import type { PlayedCase } from './element-case.ts';

/** Plays a case on the pure engine, beginning at `start`. */
export async function playPure({ files, given }: Pick<PlayedCase, 'files' | 'given'>, start?: string): Promise<Simulated> {
  const { plan, hash } = await planOf(files);
  return simulate(plan, hash, scenarioSchema.parse({ ...given, ...(start !== undefined && { start }) }), decisionsOf);
}

export async function planOf(files: Record<string, string>): Promise<ReadSop> {
  const sop = await readSop(files);
  if (isSopRefusal(sop)) throw new Error(sop.message.en);
  return sop;
}

/** A simulation's story in one line: entered elements | cancelled ones | how it ended, and what is open. */
export function storyOf({ lines, outcome }: Simulated): string {
  const of = (kind: string) =>
    lines
      .filter((line) => line.kind === kind)
      .map((line) => line.element)
      .join(' ');
  return `${of('entered')} | ${of('cancelled')} | ${`${outcome.outcome} ${outcome.open.join(' ')}`.trimEnd()}`;
}

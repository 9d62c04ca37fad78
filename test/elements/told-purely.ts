import type { PlayedCase } from './element-case.ts';
import { playPure } from './play-pure.ts';
import { type Told, toldBySimulation } from './told-by-records.ts';

/** A case's story as the pure engine tells it. */
export async function toldPurely(one: PlayedCase, start: string, runs: number): Promise<Told> {
  return toldBySimulation(await playPure(one, start), runs);
}

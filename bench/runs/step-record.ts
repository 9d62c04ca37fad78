import type { Json } from '../../domain/json.ts';

/** The record that each of S1 to S5 writes in the first variant, on both sides by the same act. */
export const stepRecord = { noun: 'station', act: 'clear-line' } as const;

/** Stations that runs are spread over, so that no two of them wait for one another's row. */
export const stations = Array.from({ length: 64 }, (_, n) => `bench-${n + 1}`);

/** The act's values at a step of a run. */
export function stepValues(step: string, run: { key: string; station: string }): Record<string, Json> {
  return { station: run.station, batch: run.key, checks: { [step]: true } };
}

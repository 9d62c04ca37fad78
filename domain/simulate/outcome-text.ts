import { toFeel, toPlainJson } from '../feel/index.ts';
import type { Outcome } from './outcome.ts';

/** The last line of a simulation: numbers with all their digits, dates and durations as FEEL's own text. */
export function outcomeText({ outcome, variables, open }: Outcome): string {
  const entries = Object.entries(variables).map(([name, value]) => `${JSON.stringify(name)}:${toPlainJson(toFeel(value))}`);
  return `{"outcome":"${outcome}","variables":{${entries.join(',')}},"open":${JSON.stringify(open)}}`;
}

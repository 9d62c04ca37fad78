import type { CompiledPlan } from '../../domain/engine/compiled-plan.ts';
import { round } from '../statistics.ts';
import { diagram, inARow } from './diagram.ts';
import { compiledFile, LiveRun } from './live-run.ts';
import { piece, pieceNames } from './pieces.ts';

/** How often each piece stands in its file, so that start and end weigh little. */
const inARowOf = 20;

/** Element transitions a second through whole runs of nothing but one kind of element. */
export async function transitionsByElement(milliseconds: number): Promise<Record<string, number>> {
  const rates: Record<string, number> = {};
  for (const name of pieceNames) {
    const pieces = Array.from({ length: inARowOf }, (_, n) => piece(name, `x${n}`));
    const plan = await compiledFile(diagram(inARow(pieces), pieces[0]!.beside));
    rateOf(plan, milliseconds / 4);
    rates[name] = round(rateOf(plan, milliseconds), 0);
  }
  return rates;
}

function rateOf(plan: CompiledPlan, milliseconds: number): number {
  let entered = 0;
  const began = performance.now();
  do {
    const run = new LiveRun(plan);
    entered += run.finish(run.start());
  } while (performance.now() - began < milliseconds);
  return (entered * 1000) / (performance.now() - began);
}

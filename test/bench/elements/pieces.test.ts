import { describe, expect, it } from '@jest/globals';
import { diagram, inARow } from '../../../bench/elements/diagram.ts';
import { growths } from '../../../bench/elements/growth.ts';
import { compiledFile, LiveRun } from '../../../bench/elements/live-run.ts';
import { piece, pieceNames } from '../../../bench/elements/pieces.ts';

describe('a file of one kind of element', () => {
  it.each(pieceNames)('%s runs to its end, entering more the longer the row', async (name) => {
    const [one, three] = await Promise.all([enteredBy(name, 1), enteredBy(name, 3)]);
    expect(one).toBeGreaterThanOrEqual(3);
    expect(three - 2).toBe((one - 2) * 3);
  });
});

async function enteredBy(name: string, count: number): Promise<number> {
  const pieces = Array.from({ length: count }, (_, n) => piece(name, `x${n}`));
  const run = new LiveRun(await compiledFile(diagram(inARow(pieces), pieces[0]!.beside)));
  return run.finish(run.start());
}

describe('what may grow', () => {
  it.each(growths)('$what goes on turn after turn', async ({ sizes, make }) => {
    const smallest = await make(sizes[0]!);
    expect(smallest.turns(25)).toBeGreaterThan(0);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});

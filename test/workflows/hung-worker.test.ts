import { describe, expect, it } from '@jest/globals';
import { startStack, type Stack } from '../stack.ts';
import { askingDiagram } from './asking-diagram.ts';
import { workerProcesses } from './worker-processes.ts';

let stack: Stack;
const worker = workerProcesses(() => stack);

const runsOf = (count: number) => Promise.all(Array.from({ length: count }, () => stack.start('asking')));

/** Takes a run from its beginning to its end. */
async function play(run: string): Promise<string> {
  await stack.complete(await stack.task(run, 'begin'));
  await stack.complete(await stack.task(run, 'beside'));
  await stack.complete(await stack.task(run, 'after'));
  await stack.complete(await stack.task(run, 'next'));
  return stack.ended(run);
}

describe('a worker that hangs while it leads', () => {
  it('is followed by another, and doubles nothing when it goes on', async () => {
    stack = await startStack({ worker: false });
    await stack.release(askingDiagram);
    const first = await worker();
    const begun = await runsOf(10);
    await Promise.all(begun.map((run) => stack.task(run, 'begin')));
    for (const run of begun) await stack.complete(await stack.task(run, 'beside'));
    first.hang();
    await worker();
    for (const run of begun) await stack.complete(await stack.task(run, 'begin'));
    await Promise.all(begun.map((run) => stack.task(run, 'after')));
    first.goOn();
    await Promise.all(
      begun.flatMap((run) => ['after', 'next'].map(async (element) => stack.complete(await stack.task(run, element)))),
    );
    expect(new Set(await Promise.all(begun.map(stack.ended)))).toEqual(new Set(['completed']));
    expect(new Set(await Promise.all((await runsOf(5)).map(play)))).toEqual(new Set(['completed']));
    const turns = await stack.database.query(`select n, count(*)::int as runs from turn group by n order by n`);
    expect(turns).toEqual([1, 2, 3, 4, 5, 6].map((n) => ({ n, runs: 15 })));
  }, 180_000);
});

import { describe, expect, it } from '@jest/globals';
import type { Operation } from '../../activities/operations/operation.ts';
import type { Ports } from '../../domain/engine/ports.ts';
import { startStack, type Stack } from '../stack.ts';
import { askingDiagram } from './asking-diagram.ts';
import { workerProcesses } from './worker-processes.ts';

let stack: Stack;
const worker = workerProcesses(() => stack);

/** A partner who answers when let go. */
function heldPartner(): { operation: Operation; called: string[]; asked: Promise<void>; letGo: () => void } {
  const [held, asked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const called: string[] = [];
  const operation: Operation = async (_, { idempotencyKey }) => {
    called.push(idempotencyKey);
    asked.resolve();
    await held.promise;
    return { ok: true };
  };
  return { operation, called, asked: asked.promise, letGo: held.resolve };
}

async function callKeys(run: string): Promise<string[]> {
  const rows = await stack.database.query<{ key: string }>(
    `select c ->> 'instance' as key from turn, jsonb_array_elements(calls) c where run_id = $1`,
    [run],
  );
  return rows.map(({ key }) => `${run}:${key}:1`);
}

describe('a turn that its call carries to the records', () => {
  it('has come through before another event is taken, though the call is still out', async () => {
    const partner = heldPartner();
    stack = await startStack({ operations: { partner: partner.operation } });
    await stack.release(askingDiagram);
    const run = await stack.start('asking');
    await stack.complete(await stack.task(run, 'begin'));
    await partner.asked;
    expect(partner.called).toEqual(await callKeys(run));
    await stack.complete(await stack.task(run, 'beside'));
    await stack.task(run, 'next');
    partner.letGo();
    expect((await stack.task(run, 'after')).data).toMatchObject({ answer: { ok: true } });
    expect(partner.called).toHaveLength(1);
  });

  it('is called off by what comes meanwhile', async () => {
    const partner = heldPartner();
    stack = await startStack({ operations: { partner: partner.operation } });
    await stack.release(askingDiagram);
    const run = await stack.start('asking');
    await stack.complete(await stack.task(run, 'begin'));
    await partner.asked;
    await stack.complete(await stack.task(run, 'beside'), { stop: true });
    expect(await stack.ended(run)).toBe('terminated');
    partner.letGo();
    expect(await stack.openTasks(run)).toEqual([]);
  });

  it('is committed by the run itself where the activity could not reach the records, and the call is made then', async () => {
    const partner = heldPartner();
    partner.letGo();
    let failures = 0;
    const interpose = (ports: Ports): Ports => ({
      ...ports,
      commitTurn(turn) {
        const calls = turn.commands.some(({ type }) => type === 'call');
        if (calls && failures++ === 0) return Promise.reject(new Error('the database is away'));
        return ports.commitTurn(turn);
      },
    });
    stack = await startStack({ operations: { partner: partner.operation }, interpose });
    await stack.release(askingDiagram);
    const run = await stack.start('asking');
    await stack.complete(await stack.task(run, 'begin'));
    await stack.task(run, 'after');
    expect(failures).toBe(2);
    expect(partner.called).toEqual(await callKeys(run));
  });

  it('is there once, and its call is made, when the worker is killed between its commit and the call', async () => {
    stack = await startStack({ worker: false });
    await stack.release(askingDiagram);
    const first = await worker({ dieAfter: 'taskCompleted' });
    const run = await stack.start('asking');
    await stack.complete(await stack.task(run, 'begin'));
    await first.gone;
    await worker();
    expect((await stack.task(run, 'after')).data).toMatchObject({ answer: { echoed: true } });
    const turns = await stack.database.query<{ event_id: string }>('select event_id from turn where run_id = $1 order by n', [
      run,
    ]);
    expect(turns.map(({ event_id }) => event_id)).toEqual(['in:1', 'in:2', expect.stringMatching(/^result:/)]);
  }, 120_000);
});

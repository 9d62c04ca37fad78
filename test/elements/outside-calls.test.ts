import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendToInbox } from '../../db/run-store.ts';
import { tags } from '../domain/engine/diagram.ts';
import { ending, message, named, on } from '../domain/engine/diagram-parts.ts';
import { type Stack, startStack, testNow } from '../stack.ts';
import { calling, cancelled, terminated, transaction } from './cases/parts.ts';
import { type ElementCase, keyed, type PlayedCase } from './element-case.ts';
import { leftovers } from './leftovers.ts';
import { inHand, operations } from './operations.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ operations });
});
afterAll(() => stack.close());

const beats = '<vouch:retry heartbeat="PT1S" timeout="PT1M"/></extensionElements>';
const waiting = calling('a', {}, 'wait').replace('</extensionElements>', beats);

const cases: ElementCase[] = [
  {
    name: 'its activity is interrupted',
    nodes: tags('start:s user:u') + waiting + on('a', 'b', message),
    flows: 's > a\nb > u',
    around: named,
    story: 'completed',
  },
  {
    name: 'another branch terminates the process',
    nodes: tags('start:s and:g user:u') + waiting + ending('t', terminated),
    flows: 's > g\ng > a\ng > u > t',
    story: 'terminated',
  },
  {
    name: 'its transaction is cancelled',
    nodes:
      tags('start:s') +
      transaction('p1', tags('start:s1 and:g user:u') + waiting + ending('t', cancelled)) +
      on('p1', 'b', cancelled),
    flows: 's > p1\ns1 > g\ng > a\ng > u > t',
    story: 'completed',
  },
  { name: 'its run is cancelled', nodes: tags('start:s') + waiting, flows: 's > a', story: 'terminated' },
];

/** Lets that happen which ends the activity. */
async function endIt({ key, nodes }: PlayedCase, run: string): Promise<void> {
  if (nodes.includes('messageEventDefinition')) await stack.message(`${key}.M`, undefined);
  if (nodes.includes('<userTask')) await stack.complete(await stack.task(run, 'u'));
  else
    await stack.database.transaction((tx) =>
      appendToInbox(tx, run, { type: 'cancelled', at: testNow(), reason: 'no longer wanted' }),
    );
}

describe('an outside call ends when', () => {
  it.each(cases.map((one, n) => keyed(one, `call-${n + 1}`)))(
    '$name',
    async (one) => {
      const { sop } = await stack.release(one.files);
      const run = await stack.start(sop);
      await stack.until(async () => inHand.size === 1);
      await endIt(one, run);
      expect(await stack.ended(run)).toBe(one.story);
      await stack.until(async () => inHand.size === 0);
      expect(await leftovers(stack.database, [run])).toEqual([]);
    },
    60_000,
  );
});

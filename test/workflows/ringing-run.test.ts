import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diagram, flows } from '../diagram.ts';
import { startStack, type Stack } from '../stack.ts';

const second = '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition>';

/** A timer that nobody tells of a moved clock, and after it something else to wait for. */
const ringing = diagram(
  'ringing',
  `<bpmn:startEvent id="start" /><bpmn:intermediateCatchEvent id="first">${second}</bpmn:intermediateCatchEvent>
   <bpmn:userTask id="work" /><bpmn:intermediateCatchEvent id="second">${second}</bpmn:intermediateCatchEvent>
   <bpmn:userTask id="more" /><bpmn:endEvent id="end" />
   ${flows('start>first', 'first>work', 'work>second', 'second>more', 'more>end')}`,
);

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await stack.release(ringing);
}, 60_000);
afterAll(() => stack.close(), 60_000);

describe('a run whose only timer has rung', () => {
  it('waits for what comes next, and holds up neither itself nor other runs', async () => {
    const runs = await Promise.all([stack.start('ringing'), stack.start('ringing')]);
    for (const run of runs) await stack.complete(await stack.task(run, 'work'));
    for (const run of runs) await stack.complete(await stack.task(run, 'more'));
    expect(await Promise.all(runs.map(stack.ended))).toEqual(['completed', 'completed']);
  }, 60_000);
});

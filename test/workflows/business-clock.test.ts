import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advanceClock } from '../../db/clock-store.ts';
import { diagram, flows } from '../diagram.ts';
import { startStack, type Stack } from '../stack.ts';

const dayMs = 86_400_000;

const reminding = diagram(
  'reminding',
  `<bpmn:startEvent id="start" />
   <bpmn:intermediateCatchEvent id="first"><bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
   <bpmn:intermediateCatchEvent id="second"><bpmn:timerEventDefinition><bpmn:timeDuration>P4D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
   <bpmn:intermediateCatchEvent id="third"><bpmn:timerEventDefinition><bpmn:timeDuration>P5D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
   <bpmn:endEvent id="end" />
   ${flows('start>first', 'first>second', 'second>third', 'third>end')}`,
);

describe('business time moved by days at once', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
    await stack.release(reminding);
  }, 60_000);
  afterAll(() => stack.close(), 30_000);

  const turns = (run: string) =>
    stack.database.query<{ type: string; at: string }>(
      `select event ->> 'type' as type, event ->> 'at' as at from turn where run_id = $1 order by n`,
      [run],
    );
  const advance = (days: number) =>
    stack.database.transaction((tx) => advanceClock(tx, days * dayMs, { user: 'ann', offset: '+08:00' }, 'a drill'));

  it('lets each timer happen at its own instant, so that those after it are reckoned from there', async () => {
    const run = await stack.start('reminding');
    await stack.until(async () => (await turns(run)).length === 1);
    await advance(10);
    await stack.until(async () => (await turns(run)).some(({ type }) => type === 'clockMoved'));
    const [start, ...later] = await turns(run);
    expect(later.map(({ type }) => type)).toEqual(['timerFired', 'timerFired', 'clockMoved']);
    expect(later.slice(0, 2).map(({ at }) => Date.parse(at) - Date.parse(start!.at))).toEqual([3 * dayMs, 7 * dayMs]);
    await advance(2);
    expect(await stack.ended(run)).toBe('completed');
  });
});

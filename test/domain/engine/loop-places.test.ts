import { describe, expect, it } from '@jest/globals';
import { type LoopPlace, loopPlaces } from '../../../domain/engine/loop-places.ts';
import { diagram, flowsXml, tags } from './diagram.ts';
import { expr, mi, sub } from './diagram-parts.ts';
import { TestRun } from './run.ts';

const perItem = (collection: string, attributes = '') =>
  mi(`<extensionElements><vouch:loop collection="=${collection}" item="item"/></extensionElements>`, attributes);
const times = (count: number) => mi(expr('loopCardinality', String(count)));
const looped = (loop: string) => `<userTask id="u" name="核对">${loop}</userTask>`;

/** The loops of each task that a run offers. */
async function placesOf(run: TestRun): Promise<string[]> {
  const planAt = (plan: number) => run.plans.get(run.hashes[plan] ?? '').plan;
  return run.all('openTask').map(({ instance }) => loopPlaces(run.state, planAt, instance).map(words).join(' > '));
}

const words = ({ element, number, total, item }: LoopPlace) => `${element} ${number}/${total} ${JSON.stringify(item)}`;

async function started(xml: string, ...others: string[]): Promise<TestRun> {
  const run = await TestRun.of(xml, ...others);
  run.take({ type: 'start', variables: { parts: ['A', { id: 'B' }, null] } });
  return run;
}

describe('which instance of a loop a task is', () => {
  it.each<[string, string, string[]]>([
    ['each item of a collection', perItem('parts'), ['u 1/3 "A"', 'u 2/3 {"id":"B"}', 'u 3/3 null']],
    ['a number of times', times(2), ['u 1/2 null', 'u 2/2 null']],
    ['one after the other', perItem('parts', 'isSequential="true"'), ['u 1/3 "A"']],
    ['no loop', '', ['']],
  ])('%s', async (_name, loop, expected) => {
    const run = await started(diagram(`${tags('start:s end:e')}${looped(loop)}`, 's > u > e'));
    expect(await placesOf(run)).toEqual(expected);
  });

  it('counts how often a standard loop comes round', async () => {
    const loop = `<standardLoopCharacteristics>${expr('loopCondition', 'true')}</standardLoopCharacteristics>`;
    const run = await started(diagram(`${tags('start:s end:e')}${looped(loop)}`, 's > u > e'));
    run.take({ type: 'taskCompleted', instance: run.last('openTask').instance, variables: {} });
    const { instance } = run.last('openTask');
    const planAt = () => run.plans.get(run.hashes[0] ?? '').plan;
    expect(loopPlaces(run.state, planAt, instance).map(words)).toEqual(['u 2/null null']);
  });

  it('tells of the loops around, too', async () => {
    const inside = `${tags('start:is end:ie')}${looped(times(1))}${flowsXml('is > u > ie')}`;
    const run = await started(diagram(`${tags('start:s end:e')}${sub('each', perItem('parts') + inside)}`, 's > each > e'));
    const own = 'u 1/1 null';
    expect(await placesOf(run)).toEqual([`each 1/3 "A" > ${own}`, `each 2/3 {"id":"B"} > ${own}`, `each 3/3 null > ${own}`]);
  });

  it('tells of the loop of a call, in the process that is called', async () => {
    const caller = `${tags('start:s end:e')}<callActivity id="call" calledElement="other">${times(1)}</callActivity>`;
    const called = diagram(tags('start:s2 end:e2 user:u2'), 's2 > u2 > e2', '', 'other');
    const run = await started(diagram(caller, 's > call > e'), called);
    run.take({ type: 'planBound', instance: run.last('bindPlan').instance, plan: run.hashes[1] ?? '' });
    expect(await placesOf(run)).toEqual(['call 1/1 null']);
  });
});

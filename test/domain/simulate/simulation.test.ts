import { describe, expect, it } from '@jest/globals';
import { scenarioSchema, type ScenarioInput } from '../../../domain/simulate/scenario.ts';
import { simulate } from '../../../domain/simulate/simulation.ts';
import { isSopRefusal, readSop } from '../../../domain/sop/read-sop.ts';
import { diagram, play, tags } from '../engine/diagram.ts';
import {
  catching,
  ending,
  escalation,
  eventSub,
  expr,
  message,
  mi,
  named,
  non,
  on,
  signal,
  starting,
  sub,
} from '../engine/diagram-parts.ts';

async function run(xml: string, scenario: ScenarioInput) {
  const sop = await readSop({ 'process.bpmn': xml });
  if (isSopRefusal(sop)) throw new Error(sop.message.en);
  return simulate(sop.plan, sop.hash, scenarioSchema.parse(scenario));
}

describe('what starts a process', () => {
  const cycle = `<timerEventDefinition>${expr('timeCycle', 'R2/PT1H')}</timerEventDefinition>`;

  it('is the clock, at each of its times', async () => {
    const { lines, outcome } = await run(diagram(starting('s', cycle) + tags('task:a'), 's > a'), {
      steps: [{ advance: 'PT5H' }],
    });
    expect(lines.filter(({ kind }) => kind === 'entered').map(({ element, at, scope }) => [element, at, scope])).toEqual([
      ['s', '2026-01-01T01:00:00.000Z', 'p'],
      ['a', '2026-01-01T01:00:00.000Z', 'p'],
      ['s', '2026-01-01T02:00:00.000Z', 'p#2'],
      ['a', '2026-01-01T02:00:00.000Z', 'p#2'],
    ]);
    expect(outcome.outcome).toBe('completed');
  });

  it('is waited for', async () => {
    expect((await run(diagram(starting('s', message), '', named), {})).outcome).toEqual({
      outcome: 'waiting',
      variables: {},
      open: ['s'],
    });
  });

  it.each<[string, ScenarioInput, string]>([
    ['a condition that is true from the first', { variables: { x: 2 } }, 's a'],
    ['no condition that is false', { variables: { x: 1 } }, ''],
    ['no condition that cannot be worked out', { variables: { x: 'much' } }, ''],
    ['once, where the condition’s process is named', { process: 'p', variables: { x: 2 } }, 's a'],
  ])('is %s', async (_what, scenario, entered) => {
    const condition = `<conditionalEventDefinition>${expr('condition', 'x > 1')}</conditionalEventDefinition>`;
    expect((await play(diagram(starting('s', condition) + tags('task:a'), 's > a'), scenario)).entered).toBe(entered);
  });

  it.each<[string, ScenarioInput, string]>([
    ['a message', { steps: [{ message: 'M', variables: { x: 1 } }] }, 's a'],
    ['the name of its process', { process: 'p' }, 's a'],
    ['its own name', { startEvent: 's' }, 's a'],
    ['the message’s id', { steps: [{ message: 'ms' }] }, 's a'],
  ])('is %s', async (_what, scenario, entered) => {
    expect((await play(diagram(starting('s', message) + tags('task:a'), 's > a', named), scenario)).entered).toBe(entered);
  });

  it('is each of its events, where they are parallel', async () => {
    const xml = diagram(starting('s', message + signal, 'parallelMultiple="true"') + tags('task:a'), 's > a', named);
    expect((await play(xml, { steps: [{ message: 'M' }] })).entered).toBe('');
    expect((await play(xml, { steps: [{ message: 'M' }, { signal: 'S' }] })).entered).toBe('s a');
  });

  it('is nothing where another calls it', async () => {
    const called = '<process id="q" isExecutable="true"><startEvent id="qs"/></process>';
    expect((await play(diagram(`${tags('start:s')}<callActivity id="c" calledElement="q"/>`, 's > c', called))).entered).toBe(
      's c qs',
    );
  });
});

describe('a message', () => {
  const property =
    '<correlationProperty id="cp"><correlationPropertyRetrievalExpression messageRef="ms"><messagePath>order.id</messagePath></correlationPropertyRetrievalExpression><correlationPropertyRetrievalExpression messageRef="m2"><messagePath>id</messagePath></correlationPropertyRetrievalExpression></correlationProperty>';
  const key =
    '<collaboration id="c"><participant id="pa" processRef="p"/><correlationKey id="k" name="k"><correlationPropertyRef>cp</correlationPropertyRef></correlationKey></collaboration>';
  const around = `${named}<message id="m2" name="N"/>${property}${key}`;

  it('finds the instance whose conversation it belongs to', async () => {
    const xml = diagram(`${starting('s', message)}<receiveTask id="r" messageRef="m2"/>${tags('end:e')}`, 's > r > e', around);
    const steps: ScenarioInput['steps'] = [
      { message: 'M', variables: { order: { id: 1 } } },
      { message: 'M', variables: { order: { id: 2 } } },
      { message: 'N', variables: { id: 2 } },
    ];
    const { lines } = await run(xml, { steps });
    expect(lines.filter(({ element, kind }) => element === 'e' && kind === 'entered').map(({ scope }) => scope)).toEqual(['p#2']);
  });

  it('of no conversation that is open waits', async () => {
    const xml = diagram(`${starting('s', message)}<receiveTask id="r" messageRef="m2"/>`, 's > r', around);
    const steps: ScenarioInput['steps'] = [
      { message: 'M', variables: { order: { id: 1 } } },
      { message: 'N', variables: { id: 3 } },
    ];
    expect((await run(xml, { steps })).outcome).toMatchObject({ outcome: 'waiting', open: ['r'] });
  });

  it('is taken by exactly one receiver', async () => {
    const xml = diagram(
      `${tags('start:s and:g')}${catching('c', message)}${catching('k', message)}`,
      's > g\ng > c\ng > k',
      named,
    );
    expect(await play(xml, { steps: [{ message: 'M' }] })).toMatchObject({ left: 's g c', open: 'k' });
  });

  it('goes to the instance whose key is one of its values', async () => {
    const extensions =
      '<extensionElements><vouch:correlation key="it"/><vouch:loop collection="xs" item="it"/></extensionElements>';
    const xml = diagram(
      `${tags('start:s')}<receiveTask id="r" messageRef="ms">${extensions}${mi('')}</receiveTask>`,
      's > r',
      named,
    );
    const { lines } = await run(xml, { variables: { xs: ['a', 'b'] }, steps: [{ message: 'M', variables: { id: 'b' } }] });
    expect(lines.filter(({ kind }) => kind === 'left').map(({ element }) => element)).toEqual(['s', 'r']);
  });
});

describe('a step of a scenario', () => {
  it('that finds nothing to act on is told', async () => {
    const { idle, outcome } = await run(diagram(tags('start:s user:u'), 's > u'), {
      steps: [{ complete: 'x' }, { signal: 'S' }, { escalation: 'E' }, { complete: 'u' }],
    });
    expect(idle).toEqual(['{"complete":"x","instance":0,"variables":{}}', '{"signal":"S","variables":{}}', '{"escalation":"E"}']);
    expect(outcome.outcome).toBe('completed');
  });

  it('escalates to the innermost that catches', async () => {
    const xml = diagram(
      `${tags('start:s task:h')}${sub('p1', tags('user:u'))}${on('p1', 'b', escalation, non)}`,
      's > p1\nb > h',
      named,
    );
    expect(await play(xml, { steps: [{ escalation: 'X' }, { complete: 'u' }] })).toMatchObject({
      entered: 's p1 u b h',
      outcome: 'completed',
    });
  });

  it('completes one of several instances, and gives its variables before those of `outputs`', async () => {
    const xml = diagram(`${tags('start:s')}<userTask id="u">${mi(expr('loopCardinality', '2'))}</userTask>`, 's > u');
    const ran = await play(xml, { outputs: { u: { a: 1, b: 1 } }, steps: [{ complete: 'u', instance: 1, variables: { a: 2 } }] });
    expect(ran).toMatchObject({ left: 's u', open: 'u', variables: { a: 2, b: 1 } });
  });

  it('completes a task with the error that the scenario names', async () => {
    const xml = diagram(`${tags('start:s user:u task:h')}${on('u', 'b', '<errorEventDefinition/>')}`, 's > u\nb > h');
    expect(await play(xml, { errors: { u: 'E' } })).toMatchObject({ entered: 's u b h' });
    expect(await play(xml, { errors: { u: 'E' }, steps: [{ advance: 'PT1H' }, { complete: 'u' }] })).toMatchObject({
      entered: 's u b h',
      outcome: 'completed',
    });
  });
});

describe('a simulation', () => {
  it('gives outputs one per visit, and none for further visits', async () => {
    const xml = diagram(tags('start:s xor:m service:a xor:x end:e'), 's > m > a > x\nx > m | visits < 3\nx > e | visits >= 3');
    const ran = await play(xml, { outputs: { a: [{ visits: 1, seen: 1 }, { visits: 2 }, { visits: 3 }] } });
    expect(ran.variables).toEqual({ visits: 3, seen: 1 });
  });

  it('says the same each time', async () => {
    const xml = diagram(
      `${tags('start:s and:g user:a user:b')}${eventSub('x', starting('xs', signal, 'isInterrupting="false"'), tags('task:h'))}${ending('t', signal)}`,
      's > g\ng > a\ng > b\ng > t\nxs > h',
      named,
    );
    const scenario: ScenarioInput = { auto: true, variables: { n: 1 } };
    expect(await run(xml, scenario)).toEqual(await run(xml, scenario));
  });
});

describe('what has no end', () => {
  it.each([
    ['people’s tasks that lead back to themselves', diagram(tags('start:s user:t'), 's > t > t'), { auto: true }],
    [
      'a process that begins its like at once',
      diagram(tags('start:s') + starting('again', signal) + ending('e', signal), 's > e\nagain > e', named),
      {},
    ],
  ])('fails: %s', async (_, xml, scenario) => {
    const { outcome, endless } = await run(xml, scenario);
    expect(outcome.outcome).toBe('failed');
    expect(endless).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { diagram, tags } from '../diagram.ts';
import { named, on, anyError } from '../diagram-parts.ts';
import { TestRun } from '../run.ts';

const calling =
  '<serviceTask id="a"><extensionElements><vouch:call operation="erp.book" result="answer"><vouch:set field="order.no" value="n"/></vouch:call><vouch:retry attempts="3" initial="PT2S"/></extensionElements></serviceTask>';
const called = () =>
  TestRun.of(diagram(tags('start:s end:e task:h') + calling + on('a', 'b', anyError), 's > a > e\nb > h', named));

describe('a service task that calls', () => {
  it('issues the call with its input and retry policy, and waits', async () => {
    const run = await called();
    run.take({ type: 'start', variables: { n: 7 } });
    expect(run.last('call')).toMatchObject({
      operation: 'erp.book',
      attempt: 1,
      input: { order: { no: 7 } },
      retry: { attempts: 3, initialMs: 2000, backoff: 2, maximumMs: 60_000, timeoutMs: 30_000 },
    });
    run.take({ type: 'callCompleted', instance: run.last('call').instance, attempt: 1, result: { id: 5 } });
    expect(run.state.root.status).toBe('completed');
    expect(run.variable('answer')).toEqual({ id: 5 });
  });

  it('drops the answer of an earlier attempt', async () => {
    const run = await called();
    run.take({ type: 'start', variables: { n: 7 } });
    expect(run.take({ type: 'callCompleted', instance: 'i3', attempt: 2, result: null }).dropped).toBeDefined();
    expect(run.take({ type: 'callCompleted', instance: 'constructor', attempt: 1, result: null }).dropped).toBe(
      'the instance is gone',
    );
    expect(run.state.root.status).toBe('running');
  });

  it('throws a failure with a code, and cancels nothing that has answered', async () => {
    const run = await called();
    run.take({ type: 'start', variables: { n: 7 } });
    run.take({ type: 'callFailed', instance: run.last('call').instance, attempt: 1, code: 'X', message: 'no' });
    expect(
      run
        .all('note')
        .filter(({ what }) => what === 'entered')
        .map(({ element }) => element),
    ).toEqual(['s', 'a', 'b', 'h']);
    expect(run.all('cancelCall')).toEqual([]);
  });

  it('holds a failure without a code as an incident, and calls again when it is resolved', async () => {
    const run = await called();
    run.take({ type: 'start', variables: { n: 7 } });
    run.take({ type: 'callFailed', instance: run.last('call').instance, attempt: 1, message: 'down' });
    expect(run.last('openIncident')).toMatchObject({ element: 'a', code: 'call-failed', message: 'down' });
    run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident, variables: { n: 8 } });
    expect(run.all('closeIncident')).toHaveLength(1);
    expect(run.last('call')).toMatchObject({ attempt: 2, input: { order: { no: 8 } } });
    expect(run.state.incidents).toEqual({});
  });

  it('takes an open call back when it is cancelled', async () => {
    const run = await called();
    run.take({ type: 'start', variables: { n: 7 } });
    run.take({ type: 'cancelled', reason: 'no longer wanted' });
    expect(run.last('cancelCall')).toMatchObject({ attempt: 1 });
    expect(run.last('ended')).toMatchObject({ outcome: 'terminated' });
  });
});

const recording =
  '<serviceTask id="a"><extensionElements><vouch:record noun="serial" act="reserve" result="range"><vouch:set field="n" value="n"/></vouch:record><vouch:record noun="serial" act="move"><vouch:set field="to" value="&quot;x&quot;"/></vouch:record><vouch:capture event="ObjectEvent" when="n &gt; 1"><vouch:set field="readPoint.id" value="&quot;L&quot;"/></vouch:capture></extensionElements></serviceTask>';
const recorded = () =>
  TestRun.of(
    diagram(
      tags('start:s end:e task:h') + recording + on('a', 'b', '<errorEventDefinition errorRef="er"/>'),
      's > a > e\nb > h',
      named,
    ),
  );

describe('records of a step', () => {
  it('are issued in order, and the step waits for the answer it names', async () => {
    const run = await recorded();
    run.take({ type: 'start', variables: { n: 2 } });
    expect(run.all('record').map(({ act, values, answer }) => [act, values, answer])).toEqual([
      ['reserve', { n: 2 }, true],
      ['move', { to: 'x' }, false],
    ]);
    expect(run.last('capture').event).toEqual({ type: 'ObjectEvent', readPoint: { id: 'L' } });
    expect(run.state.root.status).toBe('running');
    const [first] = run.all('record');
    run.take({ type: 'recorded', instance: run.last('record').instance, answers: { [first?.key ?? '']: { first: 1 } } });
    expect(run.variable('range')).toEqual({ first: 1 });
    expect(run.state.root.status).toBe('completed');
  });

  it('become an error of the refusal’s code where the keeper refuses them', async () => {
    const run = await recorded();
    const refusals = { i3: { code: 'E', message: { zh: '不行', en: 'no' } } };
    run.take({ type: 'start', variables: { n: 2 }, refusals });
    expect(run.all('record')).toEqual([]);
    expect(
      run
        .all('note')
        .filter(({ what }) => what === 'entered')
        .map(({ element }) => element),
    ).toEqual(['s', 'a', 'b', 'h']);
  });

  it('become an incident where nobody catches the refusal, and are tried again when it is resolved', async () => {
    const run = await recorded();
    run.take({ type: 'start', variables: { n: 1 }, refusals: { i3: { code: 'F', message: { zh: '不行', en: 'no' } } } });
    expect(run.last('openIncident')).toMatchObject({ code: 'F', message: '不行 / no' });
    run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident });
    expect(run.all('record')).toHaveLength(2);
    expect(run.all('capture')).toEqual([]);
  });
});

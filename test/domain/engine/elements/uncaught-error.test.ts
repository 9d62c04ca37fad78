import { describe, expect, it } from '@jest/globals';
import { diagram, tags } from '../diagram.ts';
import {
  catching,
  ending,
  error,
  eventSub,
  expr,
  message,
  mi,
  named,
  on,
  signal,
  starting,
  sub,
  timer,
} from '../diagram-parts.ts';
import { TestRun } from '../run.ts';
import { table } from '../scenario-table.ts';

const call = (id: string, inside = '') =>
  `<serviceTask id="${id}"><extensionElements><vouch:call operation="erp.book"/></extensionElements>${inside}</serviceTask>`;
const beside =
  tags('start:s and:g user:u user:k end:e') +
  on('u', 'b', timer('PT1H')) +
  catching('c', message) +
  eventSub('x', starting('xs', signal, 'isInterrupting="false"'), tags('task:xt'));
const flows = 's > g\ng > a > e\ng > u\ng > c\nb > k';

table('an error that nothing catches ends its scope', [
  {
    name: 'thrown by an activity',
    nodes: beside + tags('service:a'),
    flows,
    around: named,
    given: { errors: { a: 'E' }, steps: [{ signal: 'S' }, { advance: 'PT2H' }] },
    entered: 's g a u c',
    cancelled: 'u c',
    outcome: 'failed',
    open: 'a',
  },
  {
    name: 'thrown by an end event',
    nodes: beside + tags('user:a') + ending('t', error),
    flows: `${flows.replace('a > e', 'a > t')}\nk > e`,
    around: named,
    given: { steps: [{ complete: 'a' }, { signal: 'S' }] },
    entered: 's g a u c t',
    cancelled: 'u c',
    outcome: 'failed',
    open: 't',
  },
  {
    name: 'and not the scope around that',
    nodes: tags('start:s and:g user:v end:e') + sub('p1', tags('start:s1 and:g1 user:u service:a')),
    flows: 's > g\ng > p1 > e\ng > v\ns1 > g1\ng1 > u\ng1 > a',
    given: { errors: { a: 'E' } },
    cancelled: 'u',
    outcome: 'failed',
    open: 'v a',
  },
  {
    name: 'of an event sub-process, in which it was thrown',
    nodes:
      tags('start:s user:u') + eventSub('x', starting('xs', signal, 'isInterrupting="false"'), tags('and:g user:v service:a')),
    flows: 's > u\nxs > g\ng > v\ng > a',
    around: named,
    given: { errors: { a: 'E' }, steps: [{ signal: 'S' }] },
    cancelled: 'v',
    outcome: 'failed',
    open: 'u a',
  },
  {
    name: 'as the error of the loop as a whole',
    nodes: tags('start:s and:g user:u') + `<userTask id="a">${mi(expr('loopCardinality', '3'))}</userTask>`,
    flows: 's > g\ng > a\ng > u',
    given: { errors: { a: 'E' }, steps: [{ complete: 'a', instance: 1 }] },
    cancelled: 'u a a a',
    outcome: 'failed',
    open: 'a',
  },
]);

describe('a scope that an error has ended', () => {
  const ended = async (engineVersion?: number) => {
    const run = await TestRun.of(diagram(beside + call('a', ''), flows, named));
    if (engineVersion !== undefined) run.state.root.engineVersion = engineVersion;
    run.take({ type: 'start', variables: {} });
    run.take({ type: 'callFailed', instance: run.last('call').instance, attempt: 1, code: 'NO_STOCK', message: 'none left' });
    return run;
  };

  it('listens to nothing and has no task left, and its incident says what and where', async () => {
    const run = await ended();
    expect(run.last('openIncident')).toMatchObject({
      element: 'a',
      code: 'NO_STOCK',
      message: expect.stringMatching(
        /^none left（.*重试只重做这一步 \/ what ran beside it is cancelled .* takes this step alone again）$/,
      ),
    });
    expect([run.state.subscriptions, run.state.timers]).toEqual([{}, {}]);
    expect(run.all('withdrawTask')).toHaveLength(1);
    expect(run.all('unsubscribe')).toHaveLength(run.all('subscribe').length);
    expect(run.state.root.status).toBe('running');
  });

  it('is begun again by whoever resolves the incident: the thrower is taken again, and its event sub-processes listen', async () => {
    const run = await ended();
    run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident });
    expect(run.last('call')).toMatchObject({ element: 'a', attempt: 2 });
    expect(Object.values(run.state.subscriptions).map(({ element }) => element)).toEqual(['xs']);
    run.take({ type: 'callCompleted', instance: run.last('call').instance, attempt: 2, result: null });
    expect(run.state.root.status).toBe('completed');
  });

  it('says nothing of others where the thrower was alone', async () => {
    const run = await TestRun.of(diagram(tags('start:s end:e') + call('a'), 's > a > e'));
    run.take({ type: 'start', variables: {} });
    run.take({ type: 'callFailed', instance: run.last('call').instance, attempt: 1, code: 'X', message: 'no' });
    expect(run.last('openIncident').message).toBe('no');
  });

  it('by an end event says that a retry throws again, as it does', async () => {
    const run = await TestRun.of(diagram(tags('start:s') + ending('e', error), 's > e', named));
    run.take({ type: 'start', variables: {} });
    expect(run.last('openIncident').message).toMatch(/重试会再次抛出此错误.*a retry throws it again: cancel the run/);
    run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident });
    expect(run.all('openIncident')).toHaveLength(2);
  });

  it('goes on where the run began on an earlier version of the engine', async () => {
    const run = await ended(2);
    expect(Object.keys(run.state.timers)).toHaveLength(1);
    expect(run.all('withdrawTask')).toEqual([]);
  });

  it('begins a loop anew, whose instances have ended with it', async () => {
    const run = await TestRun.of(diagram(tags('start:s end:e') + call('a', mi(expr('loopCardinality', '2'))), 's > a > e'));
    run.take({ type: 'start', variables: {} });
    const [first, second] = run.all('call');
    run.take({ type: 'callFailed', instance: first!.instance, attempt: 1, code: 'X', message: 'no' });
    expect(run.all('cancelCall').map(({ instance }) => instance)).toEqual([second!.instance]);
    run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident });
    for (const { instance } of run.all('call').slice(2)) run.take({ type: 'callCompleted', instance, attempt: 1, result: null });
    expect(run.state.root.status).toBe('completed');
  });

  it('is not what the records refuse: the step is held, and everything beside it goes on', async () => {
    const booking =
      '<serviceTask id="a"><extensionElements><vouch:record noun="batch" act="hold"><vouch:set field="id" value="1"/></vouch:record></extensionElements></serviceTask>';
    const run = await TestRun.of(diagram(tags('start:s and:g user:u') + booking, 's > g\ng > u\ng > a'));
    const refusals = { i5: { code: 'held', message: { zh: '已冻结', en: 'held' } } };
    run.take({ type: 'start', variables: {}, refusals });
    expect(run.last('openIncident')).toMatchObject({ element: 'a', code: 'held' });
    expect(run.all('withdrawTask')).toEqual([]);
    run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident });
    expect(run.last('record')).toMatchObject({ element: 'a' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { diagram, play, tags } from './diagram.ts';
import { catching, eventSub, expr, mi, on, starting, timer } from './diagram-parts.ts';
import { TestRun } from './run.ts';

const bad = '1 +';
const badCondition = `<conditionalEventDefinition>${expr('condition', bad)}</conditionalEventDefinition>`;

describe('an expression that is none', () => {
  it.each([
    ['of a flow', tags('start:s xor:g task:a'), `s > g\ng > a | ${bad}`, 'g'],
    ['of a timer', `${tags('start:s')}${catching('c', timer(`=${bad}`))}`, 's > c', 'c'],
    ['of a boundary timer', `${tags('start:s user:a')}${on('a', 'b', timer('tomorrow'))}`, 's > a', 'a'],
    [
      'of an event sub-process’s timer',
      `${tags('start:s user:a')}${eventSub('x', starting('xs', timer('tomorrow')), '')}`,
      's > a',
      'p',
    ],
    ['of a loop', `${tags('start:s')}<task id="a">${mi(expr('loopCardinality', bad))}</task>`, 's > a', 'a'],
    [
      'of a completion condition',
      `${tags('start:s')}<task id="a">${mi(expr('loopCardinality', '2') + expr('completionCondition', bad))}</task>`,
      's > a',
      'a a',
    ],
    [
      'of a repeated activity',
      `${tags('start:s')}<task id="a"><standardLoopCharacteristics>${expr('loopCondition', bad)}</standardLoopCharacteristics></task>`,
      's > a',
      'a',
    ],
    [
      'of an ad-hoc sub-process',
      `${tags('start:s')}<adHocSubProcess id="h">${tags('task:a')}${expr('completionCondition', bad)}</adHocSubProcess>`,
      's > h',
      'h',
    ],
    [
      'of an activation condition',
      `${tags('start:s and:g task:a')}<complexGateway id="j">${expr('activationCondition', bad)}</complexGateway>`,
      's > g > a > j\ng > j',
      'j j',
    ],
    [
      'of a mapping',
      `${tags('start:s')}<task id="a"><extensionElements><vouch:input source="${bad}" target="x"/></extensionElements></task>`,
      's > a',
      'a',
    ],
  ])('%s is an incident where it stands', async (_what, nodes, flows, incidents) => {
    const ran = await play(diagram(nodes, flows), {});
    expect(ran.incidents).toBe(incidents);
    expect(ran.outcome).toBe('failed');
  });

  it('of a conditional event never comes true', async () => {
    expect(await play(diagram(`${tags('start:s')}${catching('c', badCondition)}`, 's > c'))).toMatchObject({
      outcome: 'waiting',
      open: 'c',
      incidents: '',
    });
  });
});

describe('an incident', () => {
  it('goes on with the step that failed when it is resolved', async () => {
    const run = await TestRun.of(diagram(`${tags('start:s end:e')}${catching('c', timer('=wait'))}`, 's > c > e'));
    run.take({ type: 'start', variables: { wait: 'soon' } });
    const { incident, code } = run.last('openIncident');
    expect(code).toBe('timer');
    run.take({ type: 'incidentResolved', incident, variables: { wait: 'PT1H' } });
    expect(Object.values(run.state.timers)).toMatchObject([{ element: 'c', due: '2026-01-01T01:00:00.000Z', place: 1 }]);
    expect(run.take({ type: 'incidentResolved', incident }).dropped).toBe('the incident is gone');
    run.take({ type: 'timerFired', timer: run.state.heap['1'] ?? '' });
    expect(run.state.root.status).toBe('completed');
  });

  it('of the step limit goes on where it was held', async () => {
    const run = await TestRun.of(
      diagram(
        `${tags('start:s xor:m')}<scriptTask id="a" scriptFormat="feel"><script>{n: n + 1}</script></scriptTask>${tags('xor:x end:e')}`,
        's > m > a > x\nx > m | n < 600\nx > e | n >= 600',
      ),
    );
    run.take({ type: 'start', variables: { n: 0 } });
    expect(run.last('openIncident').code).toBe('step-limit');
    for (let times = 0; run.state.root.status === 'running' && times < 5; times += 1) {
      run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident });
    }
    expect([run.state.root.status, run.variable('n')]).toEqual(['completed', 600]);
  });

  it('stops a cycle that multiplies its tokens, and no token is lost', async () => {
    const run = await TestRun.of(diagram(tags('start:s task:m task:a task:b'), 's > m\nm > a > m\nm > b > m'));
    run.take({ type: 'start', variables: {} });
    const held = run.all('openIncident').length;
    expect([held > 1000, held < 30_000, run.state.root.status]).toEqual([true, true, 'running']);
    expect(Object.keys(run.state.instances)).toHaveLength(held + 1);
    run.take({ type: 'cancelled', reason: 'test' });
    for (let more = true; more;) more = run.take({ type: 'continued' }).commands.some(({ type }) => type === 'continue');
    expect([run.state.root.status, Object.keys(run.state.instances), run.state.incidents]).toEqual(['terminated', ['i1'], {}]);
  });

  it('stops a cycle around a multi-instance activity, though that goes on in batches', async () => {
    const several = `<task id="a">${mi(expr('loopCardinality', '300'))}</task>`;
    const run = await TestRun.of(diagram(`${tags('start:s')}${several}`, 's > a > a'));
    run.take({ type: 'start', variables: {} });
    let turns = 1;
    while (run.all('openIncident').length === 0 && turns < 2000) {
      run.take({ type: 'continued' });
      turns += 1;
    }
    expect([run.last('openIncident').code, run.last('openIncident').element]).toEqual(['step-limit', 'a']);
  });
});

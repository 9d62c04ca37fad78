import { describe, expect, it } from '@jest/globals';
import { engineVersion } from '../../../domain/engine/engine-version.ts';
import type { InboxRow, Turn } from '../../../domain/engine/ports.ts';
import { transition } from '../../../domain/engine/transition.ts';
import { unwokenTurn } from '../../../domain/engine/unwoken-turn.ts';
import { catching } from './diagram-parts.ts';
import { diagram, tags } from './diagram.ts';
import { TestRun } from './run.ts';

const at = '2026-01-02T00:00:00.000Z';
const bell: InboxRow = { n: 2, event: { type: 'signal', at, name: 'bell', variables: {} } };
const waits = tags('start:s user:u end:e') + catching('c', '<signalEventDefinition signalRef="bell"/>');
const around = '<signal id="bell" name="bell"/>';
const reminder = (time: string) =>
  catching('t', `<timerEventDefinition><timeDuration>${time}</timeDuration></timerEventDefinition>`);

/** A run that has begun and waits, and the turn in which it takes the bell without its workflow. */
async function rung(nodes: string, flows: string): Promise<{ run: TestRun; turn: Turn | undefined }> {
  const run = await TestRun.of(diagram(nodes, flows, around));
  const before = structuredClone(run.state);
  run.take({ type: 'start', variables: {} });
  const last = { event: run.events[0]!, pending: [] };
  return { run, turn: unwokenTurn(run.plans, { run: 'r', turn: 1, before, last, row: bell, zone: 'UTC' }) };
}

describe('a turn without the workflow', () => {
  it('is the turn that the workflow would have taken', async () => {
    const { run, turn } = await rung(waits, 's > c > u > e');
    expect(turn).toMatchObject({
      run: 'r',
      n: 2,
      applied: 2,
      status: 'running',
      event: { ...bell.event, id: 'in:2', zone: 'UTC' },
    });
    const { patch, commands } = transition(run.plans, run.state, turn!.event as never);
    expect(turn).toMatchObject({ patch, commands });
    expect(commands.map(({ type }) => type)).toContain('openTask');
  });

  it('is taken beside a timer that is due later', async () => {
    const { turn } = await rung(waits + tags('and:a') + reminder('P30D'), 's > a > c > u > e\na > t > e');
    expect(turn?.nextDue).toBe('2026-01-31T00:00:00.000Z');
  });

  it('may set a timer that the records will tell it of', async () => {
    const { turn } = await rung(waits + reminder('P1D'), 's > c > t > e');
    expect(turn?.nextDue).toBe('2026-01-03T00:00:00.000Z');
  });

  const call = '<serviceTask id="x"><extensionElements><vouch:call operation="partner"/></extensionElements></serviceTask>';
  it.each([
    ['ends the run', waits, 's > c > e'],
    ['sets a timer that is due soon', waits + reminder('PT30S'), 's > c > t > e'],
    ['makes a call', waits + call, 's > c > x > e'],
    ['calls another process', waits + '<callActivity id="x" calledElement="other"/>', 's > c > x > e'],
    ['comes after a timer that is due before', waits + tags('and:a') + reminder('PT1H'), 's > a > c > u > e\na > t > e'],
    [
      'comes after what the last turn has left',
      waits + tags('and:a') + '<callActivity id="x" calledElement="other"/>',
      's > a > c > u > e\na > x > e',
    ],
  ])('is left to the workflow where it %s', async (_, nodes, flows) => {
    expect((await rung(nodes, flows)).turn).toBeUndefined();
  });

  it('is left to the workflow where something is still to be taken before', async () => {
    const run = await TestRun.of(diagram(waits, 's > c > u > e', around));
    const before = structuredClone(run.state);
    run.take({ type: 'start', variables: {} });
    const [event] = run.events;
    const last = { event: event!, pending: [event!] };
    expect(unwokenTurn(run.plans, { run: 'r', turn: 1, before, last, row: bell, zone: 'UTC' })).toBeUndefined();
  });

  it('is left to others where a newer program began the run', async () => {
    const run = await TestRun.of(diagram(waits, 's > c > u > e', around));
    run.take({ type: 'start', variables: {} });
    const before = structuredClone(run.state);
    before.root.engineVersion = engineVersion + 1;
    const last = { event: { type: 'clockMoved', id: 'in:1', at, offsetMs: 0 }, pending: [] } as const;
    const waiting = { run: 'r', turn: 1, before, last, row: bell, zone: 'UTC' };
    expect(unwokenTurn(run.plans, waiting)).toBeUndefined();
    before.root.engineVersion = engineVersion;
    expect(unwokenTurn(run.plans, waiting)).toBeDefined();
  });
});

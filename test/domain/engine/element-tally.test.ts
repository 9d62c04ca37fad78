import { describe, expect, it } from '@jest/globals';
import { emptyTally, type LoggedTurn, type Note, type Tally, tallyTurn } from '../../../domain/engine/element-tally.ts';
import type { Instance } from '../../../domain/engine/state.ts';
import { pathTo, viewOf } from '../../../domain/engine/tally-view.ts';
import type { Transition } from '../../../domain/engine/transition.ts';
import { diagram, flowsXml, tags } from './diagram.ts';
import { TestRun } from './run.ts';

/** A run whose turns are counted as its page does. */
async function tallied(xml: string, ...others: string[]) {
  const run = await TestRun.of(xml, ...others);
  const tally = emptyTally(run.hashes[0] ?? '');
  const take = (event: Parameters<TestRun['take']>[0]) => {
    const taken = run.take(event);
    tallyTurn(tally, logged(taken, event));
  };
  const complete = (instance = run.last('openTask').instance) => take({ type: 'taskCompleted', instance, variables: {} });
  const bind = () => take({ type: 'planBound', instance: run.last('bindPlan').instance, plan: run.hashes[1] ?? '' });
  return { run, tally, take, complete, bind };
}

function logged({ patch, commands }: Transition, event: Parameters<TestRun['take']>[0]): LoggedTurn {
  const silent = Object.entries(patch.instances ?? {}).filter(
    (entry): entry is [string, Instance] => entry[1]?.own?.['silent'] === true,
  );
  return {
    at: '2026-01-01T00:00:00.000Z',
    notes: commands.flatMap((one): Note[] => (one.type === 'note' ? [[one.what, one.element, one.instance, one.scope]] : [])),
    silent: Object.fromEntries(silent),
    ...(event.type === 'planBound' && { bound: { instance: event.instance, plan: event.plan } }),
    ...(patch.root?.plans && { plans: patch.root.plans }),
  };
}

/** `element active/completed/cancelled` of a view. */
const counts = (tally: Tally, scope?: string) =>
  [...viewOf(tally, scope).elements].map(
    ([element, { active, completed, cancelled }]) => `${element} ${active}/${completed}/${cancelled}`,
  );
const inside = (tally: Tally, scope?: string) =>
  viewOf(tally, scope).inner.map(([, { element, number, status }]) => `${element} #${number} ${status}`);

const firstInside = (tally: Tally, scope?: string) => viewOf(tally, scope).inner[0]?.[0] ?? '';

const many = `<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>`;

describe('the tally of a run’s steps', () => {
  it('counts each instance of a subprocess, together and alone', async () => {
    const inner = `${tags('start:is user:u end:ie')}${flowsXml('is > u > ie')}${many}`;
    const { run, tally, take, complete } = await tallied(
      diagram(`${tags('start:s end:e')}<subProcess id="sub">${inner}</subProcess>`, 's > sub > e'),
    );
    take({ type: 'start', variables: {} });
    complete();
    expect(counts(tally)).toEqual(['s 0/1/0', 'sub 2/1/0', 'is 0/3/0', 'u 2/1/0', 'ie 0/1/0']);
    expect(inside(tally)).toEqual(['sub #1 active', 'sub #2 active', 'sub #3 completed']);
    expect(counts(tally, firstInside(tally))).toEqual(['is 0/1/0', 'u 1/0/0']);
    take({ type: 'cancelled', reason: 'test' });
    expect(inside(tally)).toEqual(['sub #1 cancelled', 'sub #2 cancelled', 'sub #3 completed']);
    expect(run.state.root.status).not.toBe('running');
  });

  it('counts what waits for further tokens as active, once, and not at all when it has waited in vain', async () => {
    const { run, tally, take, complete } = await tallied(
      diagram(tags('start:s and:g user:a user:b and:j user:c'), 's > g\ng > a > j\ng > b > j\nj > c'),
    );
    take({ type: 'start', variables: {} });
    const [a, b] = run.all('openTask').map(({ instance }) => instance);
    complete(a);
    expect(counts(tally)).toContain('j 1/0/0');
    expect(run.all('note').filter(({ element }) => element === 'j')).toMatchObject([{ what: 'arrived' }]);
    complete(b);
    expect(counts(tally)).toContain('j 0/1/0');
    expect(run.all('note').filter(({ element }) => element === 'j')).toMatchObject([
      { what: 'arrived' },
      { what: 'entered' },
      { what: 'left' },
    ]);
    const vain = await tallied(diagram(tags('start:s and:g user:a user:b and:j'), 's > g\ng > a > j\ng > b > j'));
    vain.take({ type: 'start', variables: {} });
    vain.complete();
    vain.take({ type: 'cancelled', reason: 'test' });
    expect(counts(vain.tally)).toContain('j 0/0/0');
  });

  it('notes on earlier versions of the engine the first token as the beginning', async () => {
    const { run, take } = await tallied(
      diagram(tags('start:s xor:x user:a user:b and:j'), 's > x\nx > a > j\nx > b | false\nb > j'),
    );
    run.state.root.engineVersion = 2;
    take({ type: 'start', variables: {} });
    take({ type: 'taskCompleted', instance: run.last('openTask').instance, variables: {} });
    expect(run.last('note')).toMatchObject({ element: 'j', what: 'entered' });
  });

  it('keeps a called process apart, though its elements have the caller’s ids', async () => {
    const { tally, take, complete, bind, run } = await tallied(
      diagram(`${tags('start:s end:e')}<callActivity id="c" calledElement="q"/>`, 's > c > e'),
      diagram(tags('start:s user:u end:e'), 's > u > e', '', 'q'),
    );
    take({ type: 'start', variables: {} });
    bind();
    expect(counts(tally)).toEqual(['s 0/1/0', 'c 1/0/0']);
    expect(inside(tally)).toEqual(['c #1 active']);
    const call = firstInside(tally);
    expect(viewOf(tally, call).plan).toBe(run.hashes[1]);
    expect(counts(tally, call)).toEqual(['s 0/1/0', 'u 1/0/0']);
    complete();
    expect(counts(tally)).toEqual(['s 0/1/0', 'c 0/1/0', 'e 0/1/0']);
    expect(inside(tally)).toEqual(['c #1 completed']);
    expect(counts(tally, call)).toEqual(['s 0/1/0', 'u 0/1/0', 'e 0/1/0']);
  });

  it('knows a called process that ended in the turn it began in', async () => {
    const { tally, take, bind } = await tallied(
      diagram(`${tags('start:s user:u')}<callActivity id="c" calledElement="q"/>`, 's > c > u'),
      diagram(tags('start:s script:m end:e'), 's > m > e', '', 'q'),
    );
    take({ type: 'start', variables: {} });
    bind();
    expect(counts(tally)).toEqual(['s 0/1/0', 'c 0/1/0', 'u 1/0/0']);
    expect(inside(tally)).toEqual(['c #1 completed']);
  });

  it('finds the way into what is nested, with each call’s plan of its own', async () => {
    const deep = `<subProcess id="inner">${tags('start:d1 user:d2')}${flowsXml('d1 > d2')}</subProcess>`;
    const { tally, take } = await tallied(
      diagram(
        `${tags('start:s')}<subProcess id="outer">${tags('start:o1')}${deep}${flowsXml('o1 > inner')}</subProcess>`,
        's > outer',
      ),
    );
    take({ type: 'start', variables: {} });
    const outer = firstInside(tally);
    const inner = firstInside(tally, outer);
    expect(pathTo(tally, inner).map(([, { element }]) => element)).toEqual(['outer', 'inner']);
    expect(counts(tally, inner)).toEqual(['d1 0/1/0', 'd2 1/0/0']);
    expect(counts(tally)).toContain('d2 1/0/0');
  });
});

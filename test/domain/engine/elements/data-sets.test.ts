import { describe, expect, it } from '@jest/globals';
import { diagram, play, tags } from '../diagram.ts';
import { expr, mi } from '../diagram-parts.ts';
import { TestRun } from '../run.ts';
import { table } from '../scenario-table.ts';

const input = (from: string, to: string) =>
  `<dataInputAssociation><sourceRef>${from}</sourceRef><targetRef>${to}</targetRef></dataInputAssociation>`;
const output = (from: string, to: string) =>
  `<dataOutputAssociation><sourceRef>${from}</sourceRef><targetRef>${to}</targetRef></dataOutputAssociation>`;
const objects = (...ids: string[]) => ids.map((id) => `<dataObject id="${id}"/>`).join('');
const refs = (tag: string, ids = '') =>
  ids
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => `<${tag}>${id}</${tag}>`)
    .join('');

interface SetOf {
  of: string;
  optional?: string;
  during?: string;
  rule?: string;
}

/** Inputs `i…` and outputs `o…` by id, and their sets, called `is0`, `os0` and so on. */
function io(inputs: SetOf[], outputs: SetOf[]): string {
  const ids = (sets: SetOf[]) => new Set(sets.flatMap(({ of }) => of.split(' ').filter((id) => id !== '')));
  const set = (side: 'input' | 'output', { of, optional, during, rule }: SetOf, n: number) => {
    const [Name, other] = side === 'input' ? ['Input', 'output'] : ['Output', 'input'];
    const inside = `${refs(`data${Name}Refs`, of)}${refs(`optional${Name}Refs`, optional)}${refs(`whileExecuting${Name}Refs`, during)}${refs(`${other}SetRefs`, rule)}`;
    return `<${side}Set id="${side === 'input' ? 'is' : 'os'}${n}">${inside}</${side}Set>`;
  };
  return `<ioSpecification>${[...ids(inputs)].map((id) => `<dataInput id="${id}"/>`).join('')}${[...ids(outputs)]
    .map((id) => `<dataOutput id="${id}"/>`)
    .join(
      '',
    )}${inputs.map((one, n) => set('input', one, n)).join('')}${outputs.map((one, n) => set('output', one, n)).join('')}</ioSpecification>`;
}

const user = (inside: string) => `<userTask id="a">${inside}</userTask>`;
const script = (source: string, inside: string) =>
  `<scriptTask id="a" scriptFormat="feel">${inside}<script>${source}</script></scriptTask>`;
const complete = (variables: Record<string, number>) => ({ steps: [{ complete: 'a', variables }] });

table('input sets', [
  {
    name: 'a property is waited for like a data object, a data store is always there',
    nodes:
      `<property id="P"/><dataStoreReference id="S" name="store"/>${tags('start:s and:g user:w end:e')}` +
      script('{r: i}', io([{ of: 'i j' }], [{ of: '' }]) + input('P', 'i') + input('S', 'j')),
    flows: 's > g\ng > w\ng > a > e',
    given: { steps: [{ complete: 'w', variables: { P: 5 } }] },
    entered: 's g w a e',
    variables: { r: 5 },
  },
  {
    name: 'a set that nothing feeds is there at once',
    nodes:
      objects('D') + tags('start:s end:e') + script('{r: 1}', io([{ of: 'i' }, { of: 'j' }], [{ of: '' }]) + input('D', 'i')),
    flows: 's > a > e',
    entered: 's a e',
  },
  {
    name: 'the first that is complete is taken, and the inputs of no other',
    nodes:
      objects('D', 'F', 'G') +
      tags('start:s end:e') +
      script(
        '{r: [i, j, k]}',
        io([{ of: 'i j' }, { of: 'j' }, { of: 'k' }], [{ of: '' }]) + input('D', 'i') + input('F', 'j') + input('G', 'k'),
      ),
    flows: 's > a > e',
    given: { variables: { F: 2, G: 3 } },
    variables: { r: [null, 2, null] },
  },
  {
    name: 'an optional input is not waited for, and is filled where it is there',
    nodes:
      objects('D', 'F') +
      tags('start:s end:e') +
      script('{r: [i, j]}', io([{ of: 'i j', optional: 'j' }], [{ of: '' }]) + input('D', 'i') + input('F', 'j')),
    flows: 's > a > e',
    given: { variables: { D: 1 } },
    variables: { r: [1, null] },
  },
  {
    name: 'an input for use while executing is filled with what there is as the work ends',
    nodes:
      objects('D', 'O') +
      tags('start:s and:g user:w end:e') +
      user(
        io([{ of: 'i', during: 'i' }], [{ of: 'o' }]) +
          input('D', 'i') +
          '<dataOutputAssociation><sourceRef>o</sourceRef><targetRef>O</targetRef><transformation>o + i</transformation></dataOutputAssociation>',
      ),
    flows: 's > g\ng > w\ng > a > e',
    given: {
      variables: { D: 1 },
      steps: [
        { complete: 'w', variables: { D: 10 } },
        { complete: 'a', variables: { o: 1 } },
      ],
    },
    variables: { O: 11 },
  },
]);

const two = io([{ of: '' }], [{ of: 'o q' }, { of: 'q' }]) + output('o', 'O') + output('q', 'Q');
const ruled = (rule: string) => io([{ of: '', rule }], [{ of: 'o' }, { of: 'q' }]) + output('o', 'O') + output('q', 'Q');

table('output sets', [
  {
    name: 'the first that is complete is taken',
    nodes: objects('O', 'Q') + tags('start:s end:e') + user(two),
    flows: 's > a > e',
    given: complete({ o: 1, q: 2 }),
    variables: { O: 1, Q: 2 },
  },
  {
    name: 'none complete is an incident of the activity',
    nodes: objects('O', 'Q') + tags('start:s end:e') + user(two),
    flows: 's > a > e',
    given: complete({ o: 1 }),
    entered: 's a',
    outcome: 'failed',
    open: 'a',
  },
  {
    name: 'an output that is optional, or comes while executing, need not be there',
    nodes:
      objects('O', 'Q', 'R') +
      tags('start:s end:e') +
      user(
        io([{ of: '' }], [{ of: 'o q r', optional: 'q', during: 'r' }]) + output('o', 'O') + output('q', 'Q') + output('r', 'R'),
      ),
    flows: 's > a > e',
    given: complete({ o: 1, r: 3 }),
    variables: { O: 1, R: 3 },
  },
  {
    name: 'a set that its rule lets go with the inputs',
    nodes: objects('O', 'Q') + tags('start:s end:e') + user(ruled('os1')),
    flows: 's > a > e',
    given: complete({ q: 2 }),
    variables: { Q: 2 },
  },
  {
    name: 'a set that its rule does not let go with the inputs is an incident',
    nodes: objects('O', 'Q') + tags('start:s end:e') + user(ruled('os1')),
    flows: 's > a > e',
    given: complete({ o: 1 }),
    outcome: 'failed',
    open: 'a',
  },
  {
    name: 'of what the scenario says nothing nothing is asked, nor of a task without a type',
    nodes:
      objects('O', 'Q') +
      tags('start:s end:e') +
      `<serviceTask id="b">${two.replace(/"(o|q|is0|os0|os1)"/g, '"$1b"')}</serviceTask>` +
      `<task id="a">${two}</task>`,
    flows: 's > b > a > e',
    entered: 's b a e',
  },
  {
    name: 'outputs that no association takes go on by their names',
    nodes: tags('start:s end:e') + script('{o: 4, x: 5}', io([{ of: '' }], [{ of: 'o' }])),
    flows: 's > a > e',
    variables: { o: 4, x: 5 },
  },
]);

describe('an activity or process without a complete set', () => {
  it('goes on when what is missing is given with the incident’s end', async () => {
    const run = await TestRun.of(diagram(objects('O', 'Q') + tags('start:s end:e') + user(two), 's > a > e'));
    run.take({ type: 'start', variables: {} });
    run.take({ type: 'taskCompleted', instance: run.last('openTask').instance, variables: {} });
    expect(run.last('openIncident')).toMatchObject({ element: 'a', code: 'output-set' });
    run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident, variables: { q: 7 } });
    expect([run.state.root.status, run.variable('Q')]).toEqual(['completed', 7]);
  });

  it('is asked nothing by the engine’s earlier versions', async () => {
    const run = await TestRun.of(diagram(objects('O', 'Q') + tags('start:s end:e') + user(two), 's > a > e'));
    run.state.root.engineVersion = 2;
    run.take({ type: 'start', variables: {} });
    run.take({ type: 'taskCompleted', instance: run.last('openTask').instance, variables: {} });
    expect(run.state.root.status).toBe('completed');
  });

  const process = io([{ of: 'i' }], [{ of: 'o' }]) + tags('start:s user:a end:e');

  it('does not begin a process that lacks an input, until it is given', async () => {
    const run = await TestRun.of(diagram(process, 's > a > e'));
    run.take({ type: 'start', variables: {} });
    expect(run.all('openTask')).toEqual([]);
    expect(run.last('openIncident')).toMatchObject({ element: 'p', code: 'input-set' });
    run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident, variables: { i: 1 } });
    expect(run.all('openTask')).toHaveLength(1);
  });

  it('does not end a process that lacks an output, until it is given', async () => {
    const run = await TestRun.of(diagram(process, 's > a > e'));
    run.take({ type: 'start', variables: { i: 1 } });
    run.take({ type: 'taskCompleted', instance: run.last('openTask').instance, variables: {} });
    expect(run.last('openIncident')).toMatchObject({ element: 'p', code: 'output-set' });
    expect(run.state.root.status).toBe('running');
    run.take({ type: 'incidentResolved', incident: run.last('openIncident').incident, variables: { o: 1 } });
    expect(run.state.root.status).toBe('completed');
  });

  it('is no fault of a process that a simulation starts with nothing', async () => {
    expect(await play(diagram(process, 's > a > e'), { auto: true })).toMatchObject({ outcome: 'completed' });
  });
});

const several = (loop: string, inside: string, kind = 'userTask') => `<${kind} id="a">${inside}${loop}</${kind}>`;
const each = (inside = '') => mi(`${expr('loopCardinality', '2')}${inside}`, 'isSequential="true"');
const overItems = mi(
  '<loopDataInputRef>i</loopDataInputRef><loopDataOutputRef>o</loopDataOutputRef><inputDataItem id="item" name="item"/><outputDataItem id="result" name="result"/>',
);

table('the sets of a loop', [
  {
    name: 'each instance must complete an output set',
    nodes: objects('O') + tags('start:s end:e') + several(each(), io([{ of: '' }], [{ of: 'o' }]) + output('o', 'O')),
    flows: 's > a > e',
    given: {
      steps: [
        { complete: 'a', variables: { o: 1 } },
        { complete: 'a', variables: { x: 2 } },
      ],
    },
    entered: 's a a',
    outcome: 'failed',
    open: 'a',
    variables: { O: 1 },
  },
  {
    name: 'each iteration of a standard loop must as well',
    nodes:
      objects('O') +
      tags('start:s end:e') +
      several(`<standardLoopCharacteristics loopMaximum="2"/>`, io([{ of: '' }], [{ of: 'o' }]) + output('o', 'O')),
    flows: 's > a > e',
    given: { steps: [{ complete: 'a', variables: { x: 2 } }] },
    outcome: 'failed',
    open: 'a',
  },
  {
    name: 'the collection that a loop gives on is not asked of its instances',
    nodes:
      objects('D', 'O') +
      tags('start:s end:e') +
      several(overItems, io([{ of: 'i' }], [{ of: 'o' }]) + input('D', 'i') + output('o', 'O')),
    flows: 's > a > e',
    given: {
      variables: { D: [1, 2] },
      steps: [
        { complete: 'a', variables: { result: 'x' } },
        { complete: 'a', variables: { result: 'y' } },
      ],
    },
    entered: 's a a e',
    variables: { O: ['x', 'y'] },
  },
  {
    name: 'it waits for what feeds its collection',
    nodes:
      objects('D') + tags('start:s and:g user:w end:e') + several(overItems, io([{ of: 'i' }], [{ of: 'o' }]) + input('D', 'i')),
    flows: 's > g\ng > w\ng > a > e',
    given: {
      steps: [
        { complete: 'w', variables: { D: [1, 2] } },
        { complete: 'a', variables: { result: 1 } },
        { complete: 'a', variables: { result: 2 } },
      ],
    },
    entered: 's g w a a e',
  },
  {
    name: 'each instance takes the inputs of the first set that is complete',
    nodes:
      objects('D', 'F') +
      tags('start:s end:e') +
      several(
        mi(expr('loopCardinality', '1')),
        '<extensionElements><vouch:output source="[i, j]" target="r"/></extensionElements>' +
          io([{ of: 'i' }, { of: 'j' }], [{ of: '' }]) +
          input('D', 'i') +
          input('F', 'j'),
      ),
    flows: 's > a > e',
    given: { variables: { F: 2, D: 1 }, steps: [{ complete: 'a', variables: {} }] },
    variables: { r: [1, null] },
  },
  {
    name: 'of what a simulation says nothing nothing is asked',
    nodes:
      objects('D', 'O') +
      tags('start:s end:e') +
      several(overItems, io([{ of: 'i' }], [{ of: 'o p' }]) + input('D', 'i') + output('p', 'O'), 'serviceTask'),
    flows: 's > a > e',
    given: { variables: { D: [1, 2] } },
    entered: 's a a e',
  },
]);

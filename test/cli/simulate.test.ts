import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simulate } from '../../cli/simulate.ts';
import type { ScenarioInput } from '../../domain/simulate/scenario.ts';
import { diagram, tags } from '../domain/engine/diagram.ts';

const fixtures = join(import.meta.dirname, '../fixtures/bpmn');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-simulate-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function run(file: string, scenario?: ScenarioInput, ...more: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const named = join(folder, 'scenario.json');
  if (scenario) await writeFile(named, JSON.stringify(scenario));
  const args = [file, ...(scenario ? ['--scenario', named] : []), ...more];
  const code = await simulate(args, { stdout: (line) => out.push(line), stderr: (line) => err.push(line) });
  const lines = out.map((line) => JSON.parse(line) as Record<string, unknown>);
  const story = lines.filter(({ kind }) => kind !== 'left').map(({ kind, element }) => `${String(kind)} ${String(element)}`);
  return { code, lines, last: lines.at(-1), story: story.slice(0, -1), err };
}

async function file(name: string, text: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('vouch simulate', () => {
  it('runs what the diagram imports: its processes when they are called, its errors by their codes', async () => {
    const importing = (namespace: string, location: string) =>
      `<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="${location}" namespace="${namespace}"/>`;
    const within = (xml: string, namespace: string, prefixes: string) =>
      xml.replace('targetNamespace="urn:test"', `targetNamespace="${namespace}" ${prefixes}`);
    const failed = '<endEvent id="e"><errorEventDefinition errorRef="wrong"/></endEvent>';
    const deep = '<error id="wrong" errorCode="W"/><process id="unasked" isExecutable="true"><startEvent id="us"/></process>';
    await file('deep.bpmn', within(diagram(`${tags('start:s task:t')}${failed}`, 's > t > e', deep, 'q'), 'urn:deep', ''));
    await file(
      'library.bpmn',
      within(
        diagram(
          `${tags('start:s end:e')}<callActivity id="c" calledElement="d:q"/>`,
          's > c > e',
          `${importing('urn:deep', 'deep.bpmn')}<globalUserTask id="ask"/>`,
          'q',
        ),
        'urn:library',
        'xmlns:d="urn:deep"',
      ),
    );
    const path = await file(
      'importing.bpmn',
      within(
        diagram(
          `${tags('start:s end:e')}<callActivity id="c" calledElement="l:q"/><callActivity id="g" calledElement="ask"/><boundaryEvent id="b" attachedToRef="c"><errorEventDefinition errorRef="d:wrong"/></boundaryEvent>`,
          's > c > e\nb > g > e',
          importing('urn:library', 'library.bpmn') + importing('urn:deep', 'deep.bpmn'),
        ),
        'urn:main',
        'xmlns:l="urn:library" xmlns:d="urn:deep"',
      ),
    );
    const { lines, last } = await run(path, { steps: [{ complete: 'ask' }] });
    const entered = lines
      .filter(({ kind }) => kind === 'entered')
      .map(({ element, scope }) => `${String(scope)}/${String(element)}`);
    expect(entered).toEqual(['p/s', 'p/c', 'q/s-2', 'q/c-2', 'q-2/s-3', 'q-2/t', 'q-2/e-3', 'p/b', 'p/g', 'g/ask', 'p/e']);
    expect(last).toMatchObject({ outcome: 'completed' });
  });

  it('prints a line for each step, and how it ended', async () => {
    const path = await file('a.bpmn', diagram(tags('start:s user:u end:e'), 's > u > e'));
    const { code, lines } = await run(path, {
      start: '2026-03-01T08:00:00+08:00',
      variables: { n: 0.1 },
      steps: [{ advance: 'PT1H' }, { complete: 'u', variables: { done: true } }],
    });
    expect(code).toBe(0);
    expect(lines).toEqual([
      { seq: 1, at: '2026-03-01T00:00:00.000Z', kind: 'entered', element: 's', scope: 'p' },
      { seq: 2, at: '2026-03-01T00:00:00.000Z', kind: 'left', element: 's', scope: 'p' },
      { seq: 3, at: '2026-03-01T00:00:00.000Z', kind: 'entered', element: 'u', scope: 'p' },
      { seq: 4, at: '2026-03-01T00:00:00.000Z', kind: 'waiting', element: 'u', scope: 'p' },
      { seq: 5, at: '2026-03-01T01:00:00.000Z', kind: 'left', element: 'u', scope: 'p' },
      { seq: 6, at: '2026-03-01T01:00:00.000Z', kind: 'entered', element: 'e', scope: 'p' },
      { seq: 7, at: '2026-03-01T01:00:00.000Z', kind: 'left', element: 'e', scope: 'p' },
      { outcome: 'completed', variables: { n: 0.1, done: true }, open: [] },
    ]);
  });

  it('waits where the scenario leaves off, and exits with 0', async () => {
    const path = await file('a.bpmn', diagram(tags('start:s user:u end:e'), 's > u > e'));
    expect(await run(path)).toMatchObject({ code: 0, last: { outcome: 'waiting', open: ['u'] } });
  });

  it('names what takes no part: black-box pools and conversations', async () => {
    const around =
      '<collaboration id="co"><participant id="pa" processRef="p"/><participant id="pb" name="Carrier"/><conversation id="v" name="Talk"><participantRef>pa</participantRef><participantRef>pb</participantRef></conversation></collaboration>';
    const path = await file('a.bpmn', diagram(tags('start:s end:e'), 's > e', around));
    const { code, err } = await run(path);
    expect(code).toBe(0);
    expect(err).toEqual([
      expect.stringMatching(/^pb: “Carrier”是黑盒泳池.* "Carrier" is a black-box pool/),
      expect.stringMatching(/^v: “Talk”.* "Talk" \(conversation\) is shown but never executed/),
    ]);
  });

  it('says of a call that leads out of the file that it was passed by', async () => {
    const calls = '<callActivity id="c" calledElement="elsewhere"/><callActivity id="g" calledElement="ask"/>';
    const path = await file('a.bpmn', diagram(tags('start:s end:e') + calls, 's > c > g > e', '<globalUserTask id="ask"/>'));
    const { code, err } = await run(path);
    expect(code).toBe(0);
    expect(err).toEqual([expect.stringMatching(/^c: .*“elsewhere”不在此文件.* "elsewhere", stands outside this file/)]);
  });

  it('says of a script in another language that it was passed by, once', async () => {
    const script = (id: string, attributes: string) => `<scriptTask id="${id}" ${attributes}><script>x = 1</script></scriptTask>`;
    const scripts = script('j', 'scriptFormat="text/javascript"') + script('n', '');
    const path = await file(
      'a.bpmn',
      diagram(`${tags('start:s xor:m xor:g end:e')}${scripts}`, 's > m > j > n > g\ng > m | again = true\ng > e | again = false'),
    );
    const { code, err, last } = await run(path, { outputs: { j: [{ again: true }, { again: false }] } });
    expect([code, last]).toMatchObject([0, { outcome: 'completed' }]);
    expect(err).toEqual([
      expect.stringMatching(/^j: .*text\/javascript.* is in text\/javascript.* a run would stop there/),
      expect.stringMatching(/^n: .*没有写明语言.* names no language/),
    ]);
  });

  it('refuses a file that holds a choreography alone, and says why', async () => {
    const path = await file(
      'a.bpmn',
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><choreography id="c" name="Trade"><participant id="x"/><participant id="y"/></choreography></definitions>',
    );
    const { code, err } = await run(path);
    expect(code).toBe(2);
    expect(err.join('\n')).toContain('"Trade" (choreography) is shown but never executed');
  });

  it('exits with 1 for an uncaught error', async () => {
    const path = await file('a.bpmn', diagram(tags('start:s service:a end:e'), 's > a > e'));
    expect(await run(path, { errors: { a: 'X' } })).toMatchObject({
      code: 1,
      last: { outcome: 'failed', open: ['a'] },
      story: ['entered s', 'entered a', 'incident a'],
    });
  });

  it('reads JUEL only where the file or a flag says so', async () => {
    const path = await file('a.bpmn', diagram(tags('start:s xor:g task:a'), 's > g\ng > a | ${n == 1}'));
    expect(await run(path, { variables: { n: 1 } })).toMatchObject({ code: 1 });
    expect(await run(path, { variables: { n: 1 } }, '--expressions', 'juel')).toMatchObject({
      code: 0,
      last: { outcome: 'completed' },
    });
  });

  it.each([
    ['no XML', 'hello'],
    ['a broken tag', '<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">'],
    ['another root', '<?xml version="1.0"?><html/>'],
    [
      'an entity bomb',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
    ],
    [
      'no process',
      '<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="x" targetNamespace="t"/>',
    ],
  ])('exits with 2 for %s', async (_what, text) => {
    const { code, err, lines } = await run(await file('bad.bpmn', text));
    expect([code, lines]).toEqual([2, []]);
    expect(err).toHaveLength(1);
  });

  it('tries a file of which nothing is marked as executable as it is drawn, and says so', async () => {
    const drawn = diagram(tags('start:s task:a end:e'), 's > a > e').replace('isExecutable="true"', 'isExecutable="false"');
    const { code, story, err } = await run(await file('drawn.bpmn', drawn));
    expect([code, story]).toEqual([0, ['entered s', 'entered a', 'entered e']]);
    expect(err).toEqual([expect.stringContaining('simulated as it is drawn')]);
    const global = drawn.replace('</definitions>', '<globalUserTask id="g"/></definitions>');
    expect((await run(await file('global.bpmn', global))).story).toEqual(['entered s', 'entered a', 'entered e']);
    const beside = diagram(tags('start:s end:e'), 's > e', '<process id="q" isExecutable="false"><task id="b"/></process>');
    const one = await run(await file('one.bpmn', beside));
    expect([one.story, one.err]).toEqual([['entered s', 'entered e'], []]);
  });

  it('waits for what begins a process, though it names no message', async () => {
    const path = await file('receive.bpmn', diagram('<receiveTask id="r" instantiate="true"/><task id="a"/>', 'r > a'));
    const idle = await run(path);
    expect([idle.code, idle.last]).toEqual([0, { outcome: 'waiting', variables: {}, open: ['r'] }]);
    expect((await run(path, { steps: [{ message: 'r' }] })).story).toEqual(['entered r', 'entered a']);
  });

  it('exits with 2 for a file, a scenario or an option that it cannot read', async () => {
    const path = await file('a.bpmn', diagram(tags('start:s'), ''));
    expect((await run(join(folder, 'none.bpmn'))).code).toBe(2);
    expect((await run(path, { steps: [{ dance: 1 }] } as unknown as ScenarioInput)).code).toBe(2);
    expect((await run(path, { process: 'q' })).code).toBe(2);
    expect((await run(path, { steps: [{ advance: 'soon' }] })).code).toBe(2);
    expect((await run(path, {}, '--expressions', 'python')).code).toBe(2);
  });

  it('reads UTF-16', async () => {
    const text = diagram(tags('start:s') + '<task id="a" name="检验"/>', 's > a | note = "检验"').replace('UTF-8', 'UTF-16');
    const path = await file('utf16.bpmn', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')));
    expect((await run(path, { variables: { note: '检验' } })).story).toEqual(['entered s', 'entered a']);
  });

  it('decides with the DMN models beside the diagram', async () => {
    await file(
      'rate.dmn',
      '<?xml version="1.0"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:m"><inputData id="i" name="age"><variable name="age" typeRef="number"/></inputData><decision id="rate" name="Rate"><variable name="Rate"/><informationRequirement id="r"><requiredInput href="#i"/></informationRequirement><literalExpression><text>if age &lt; 18 then "child" else "adult"</text></literalExpression></decision></definitions>',
    );
    const path = await file(
      'a.bpmn',
      diagram(
        `${tags('start:s')}<businessRuleTask id="b"><extensionElements><vouch:decision ref="rate.dmn" decision="Rate" result="rate"/></extensionElements></businessRuleTask>`,
        's > b',
      ),
    );
    expect((await run(path, { variables: { age: 17 } })).last).toMatchObject({ variables: { rate: 'child' } });
    await rm(join(folder, 'rate.dmn'));
  });
});

describe('files of other tools', () => {
  it('Zeebe: collections, mappings, messages, timers', async () => {
    const scenario: ScenarioInput = {
      variables: { orderId: 'o1', lines: [{ quantity: 2 }, { quantity: 3 }] },
      outputs: { Price: [{ price: 0.1 }, { price: 50 }] },
      steps: [{ message: 'payment', variables: { paid: true } }, { advance: 'P1D' }, { complete: 'Insure' }],
    };
    const { story, last } = await run(join(fixtures, 'order.zeebe.bpmn'), scenario);
    expect(story).toEqual([
      'entered Received',
      'entered Price',
      'entered Price',
      'entered Paid',
      'waiting Paid',
      'entered Large',
      'entered Insure',
      'waiting Insure',
      'entered Late',
      'entered Reminded',
      'entered Shipped',
    ]);
    expect(last).toMatchObject({ outcome: 'completed', variables: { amounts: [0.2, 150], paid: true }, open: [] });
  });

  it('Camunda 7: JUEL, multi-instance, call activity', async () => {
    const scenario: ScenarioInput = {
      process: 'leave',
      variables: { managers: ['a', 'b', 'c'], refused: false, days: 5, due: '2026-02-01T00:00:00Z' },
      outputs: { Write: { told: true } },
      steps: [{ complete: 'Approve', instance: 2 }, { complete: 'Approve' }],
    };
    const { story, last } = await run(join(fixtures, 'leave.camunda7.bpmn'), scenario);
    expect(story.filter((line) => !line.startsWith('waiting'))).toEqual([
      'entered Asked',
      'entered Approve',
      'entered Approve',
      'entered Approve',
      'cancelled Approve',
      'entered Decided',
      'entered Book',
      'entered Tell',
      'entered TellStart',
      'entered Write',
      'entered Granted',
    ]);
    expect(last).toMatchObject({ outcome: 'completed', variables: { informed: true } });
    expect(last).not.toMatchObject({ variables: { told: true } });
  });

  it('Activiti: flows without ids, undeclared errors, no isExecutable', async () => {
    const path = join(fixtures, 'fork-join.activiti.bpmn20.xml');
    expect(await run(path, { steps: [{ complete: 'ship' }, { complete: 'pay' }] })).toMatchObject({
      code: 0,
      last: { outcome: 'completed' },
    });
    expect((await run(path, { errors: { ship: 'damaged' }, steps: [{ complete: 'pay' }] })).story).toEqual([
      'entered start',
      'entered fork',
      'entered pay',
      'entered ship',
      'cancelled ship',
      'entered broken',
      'entered claim',
      'entered sent',
      'waiting pay',
      'waiting join',
      'entered join',
      'entered end',
    ]);
  });

  it('pools that exchange messages, matched by their correlation key', async () => {
    const { story, last } = await run(join(fixtures, 'purchase.semantic.bpmn'), { variables: { number: 7 }, auto: true });
    expect(story).toEqual([
      'entered Need',
      'entered Order',
      'entered Asked',
      'entered Offered',
      'entered Quote',
      'entered Answered',
      'entered Choose',
    ]);
    expect(last).toMatchObject({ outcome: 'completed', variables: { price: 7.7 } });
  });
});

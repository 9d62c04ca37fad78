import { describe, expect, it } from '@jest/globals';
import { asDrawn } from '../../../domain/simulate/as-drawn.ts';
import { scenarioSchema, type ScenarioInput } from '../../../domain/simulate/scenario.ts';
import { simulateDrawing } from '../../../domain/simulate/simulate-drawing.ts';
import { checkRead } from '../../../domain/sop/check/check-sop.ts';
import { errorsOf } from '../../../domain/sop/check/finding.ts';
import { isSopRefusal, readSop } from '../../../domain/sop/read-sop.ts';
import { diagram, tags } from '../engine/diagram.ts';
import { catching, ending, error, eventSub, mi, named, on, starting, sub } from '../engine/diagram-parts.ts';

const inWords = (tag: string, text: string) => `<${tag}>${text}</${tag}>`;
const later = (text: string) => `<timerEventDefinition>${inWords('timeDuration', text)}</timerEventDefinition>`;
const when = (text: string) => `<conditionalEventDefinition>${inWords('condition', text)}</conditionalEventDefinition>`;
const loop = (inside: string) => `<standardLoopCharacteristics>${inWords('loopCondition', inside)}</standardLoopCharacteristics>`;

async function draw(nodes: string, flows: string, around = '', given: ScenarioInput = {}) {
  const xml = diagram(nodes, flows, around)
    .replaceAll('isExecutable="true"', 'isExecutable="false"')
    .replaceAll('<conditionExpression xsi:type="tFormalExpression">', '<conditionExpression>');
  const sop = await readSop({ 'process.bpmn': xml });
  if (isSopRefusal(sop)) throw new Error(sop.message.en);
  expect(errorsOf(checkRead(sop))).toEqual([]);
  const plan = asDrawn(sop.plan, sop.plan.processes);
  const { simulated, passed } = simulateDrawing(plan!, sop.hash, scenarioSchema.parse(given));
  const entered = simulated.lines.flatMap(({ kind, element }) => (kind === 'entered' ? [element] : []));
  return {
    story: `${entered.join(' ')} | ${simulated.outcome.outcome}`,
    passed: passed.map(({ element }) => element).join(' '),
    messages: passed.map(({ message }) => message),
  };
}

const ends = tags('start:s task:a task:b end:e');

describe('a drawing passes what is only drawn', () => {
  it.each<[what: string, nodes: string, flows: string, story: string, passed: string]>([
    [
      'conditions in words',
      ends + tags('xor:g'),
      's > g\ng > a | All is well, or nearly\ng > b > e | It is not',
      's g a | completed',
      'g',
    ],
    ['conditions that are names', ends + tags('xor:g'), 's > g\ng > a | Approved\ng > b > e | Refused', 's g a | completed', 'g'],
    [
      'the shortest way, out of a loop',
      ends + tags('xor:g'),
      's > a > g\ng > a | Not yet ready!\ng > e | Ready now!',
      's a g e | completed',
      'g',
    ],
    ['conditions behind a task', ends, 's > a | in some cases it is\ns > b', 's b | completed', 's'],
    [
      'conditional flows of a task alone',
      tags('start:s task:c') + ends.replace('<startEvent id="s"/>', ''),
      's > c\nc > a | when it rains\nc > b | when it does not',
      's c a | completed',
      'c',
    ],
    [
      'an inclusive gateway',
      ends + tags('or:g or:j'),
      's > g\ng > a | some are late\ng > b | some are early\na > j > e\nb > j',
      's g a j e | completed',
      'g',
    ],
    ['a wait in words', ends + catching('c', later('three days or so')), 's > c > e', 's c e | completed', 'c'],
    ['a timer without a time', ends + catching('c', '<timerEventDefinition/>'), 's > c > e', 's c e | completed', 'c'],
    ['one at the border', ends + on('a', 't', '<timerEventDefinition/>'), 's > a > e\nt > b', 's a e | completed', 'a'],
    [
      'a time at the border',
      ends.replace('<task id="a"/>', '<userTask id="a"/>') + on('a', 't', later('a few hours')),
      's > a > e\nt > b',
      's a | waiting',
      'a',
    ],
    [
      'a count in words',
      `${tags('start:s end:e')}<task id="a">${mi(inWords('loopCardinality', 'one for each of them'))}</task>`,
      's > a > e',
      's a e | completed',
      'a',
    ],
    ['instances without a count', `${tags('start:s end:e')}<task id="a">${mi('')}</task>`, 's > a > e', 's a e | completed', 'a'],
    [
      'a loop until words are true',
      `${tags('start:s end:e')}<task id="a">${loop('until all of it is done, or nearly')}</task>`,
      's > a > e',
      's a e | completed',
      'a',
    ],
    [
      'an event sub-process after some time',
      `${tags('start:s task:a end:e')}${eventSub('x', starting('xs', later('at noon, roughly')), tags('task:xa') + '<sequenceFlow id="xf" sourceRef="xs" targetRef="xa"/>')}`,
      's > a > e',
      's a e | completed',
      'p',
    ],
    [
      'a complex gateway',
      `${ends}${tags('and:f')}<complexGateway id="g">${inWords('activationCondition', 'two of three, in general')}</complexGateway>`,
      's > f\nf > a > g > e\nf > b > g',
      's f a b g e | completed',
      'g',
    ],
    [
      'an ad-hoc sub-process',
      `${tags('start:s end:e')}<adHocSubProcess id="h">${tags('task:a')}${inWords('completionCondition', 'as long as it takes, no longer')}</adHocSubProcess>`,
      's > h > e',
      's h a e | completed',
      'h',
    ],
  ])('%s', async (_what, nodes, flows, story, passed) => {
    expect(await draw(nodes, flows)).toMatchObject({ story, passed });
  });

  it('says what it passed, and which way it took', async () => {
    const { messages } = await draw(ends + tags('xor:g'), 's > g\ng > a | All is well, or nearly\ng > b > e | It is not');
    expect(messages).toEqual([
      { zh: expect.stringMatching(/没有条件成立.*沿“g_a”继续/), en: expect.stringMatching(/only drawn.*along "g_a"/) },
    ]);
  });

  it('waits for what it waits for: a condition in words may still be told', async () => {
    const nodes = tags('start:s end:e') + catching('c', when('the goods are there'));
    expect(await draw(nodes, 's > c > e')).toMatchObject({ story: 's c | waiting', passed: '' });
  });

  it('keeps to conditions that the scenario tells, and stops where none of them is true', async () => {
    const flows = 's > g\ng > a | n > 5\ng > b | n > 7';
    const nodes = ends + tags('xor:g');
    expect(await draw(nodes, flows, '', { variables: { n: 6 } })).toMatchObject({ story: 's g a | completed', passed: '' });
    expect(await draw(nodes, flows, '', { variables: { n: 1 } })).toMatchObject({ story: 's g | failed', passed: '' });
    expect(await draw(nodes, flows)).toMatchObject({ story: 's g a | completed', passed: 'g' });
  });

  it('tells of an error that nobody catches', async () => {
    const nodes =
      tags('start:s') + sub('p1', tags('start:s1') + ending('x', error) + '<sequenceFlow id="f" sourceRef="s1" targetRef="x"/>');
    expect(await draw(nodes, 's > p1', named)).toMatchObject({ story: 's p1 s1 x | failed', passed: '' });
  });
});

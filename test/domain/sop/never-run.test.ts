import { describe, expect, it } from '@jest/globals';
import { checkRead } from '../../../domain/sop/check/check-sop.ts';
import { isSopRefusal, readSop } from '../../../domain/sop/read-sop.ts';
import { flowsXml, tags } from '../engine/diagram.ts';

/** What BPMN lets a drawing leave open, and the rule that asks a run for it. */
const open: [rule: string, nodes: string, flows: string][] = [
  ['timer-without-time', catching('<timerEventDefinition/>'), 's > c > e'],
  ['timer-not-iso', catching('<timerEventDefinition><timeDate>on Monday</timeDate></timerEventDefinition>'), 's > c > e'],
  [
    'timer-several-times',
    catching('<timerEventDefinition><timeDate>2030-01-01</timeDate><timeDuration>PT1H</timeDuration></timerEventDefinition>'),
    's > c > e',
  ],
  ['condition-event-empty', catching('<conditionalEventDefinition><condition/></conditionalEventDefinition>'), 's > c > e'],
  ['multi-instance-without-count', '<task id="t"><multiInstanceLoopCharacteristics/></task>', 's > t > e'],
  ['loop-without-end', '<task id="t"><standardLoopCharacteristics/></task>', 's > t > e'],
  ['call-without-called', '<callActivity id="t"/>', 's > t > e'],
  ['sub-process-empty', '<subProcess id="t"/>', 's > t > e'],
  [
    'condition-not-feel',
    '<exclusiveGateway id="g" default="g_e"/><task id="t"/>',
    's > g > e\n g > t | the part (is fine\n t > e',
  ],
  ['condition-empty', '<inclusiveGateway id="g" default="g_e"/><task id="t"/>', 's > g > e\n g > t | \n t > e'],
  ['condition-missing', '<exclusiveGateway id="g" default="g_e"/><task id="t"/>', 's > g > e\n g > t\n t > e'],
];

function catching(definition: string): string {
  return `<intermediateCatchEvent id="c">${definition}</intermediateCatchEvent>`;
}

function drawn(nodes: string, flows: string, executable: boolean, around = ''): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:test">
${around}<process id="p" isExecutable="${executable}">${tags('start:s end:e')}${nodes}${flowsXml(flows)}</process></definitions>`;
}

async function findingsOf(xml: string): Promise<string[]> {
  const read = await readSop({ 'process.bpmn': xml });
  if (isSopRefusal(read)) throw new Error(read.message.en);
  return checkRead(read).map(({ rule }) => rule);
}

describe('a process that is not executable', () => {
  it.each(open)('may leave open what %s asks a run for', async (rule, nodes, flows) => {
    expect(await findingsOf(drawn(nodes, flows, false))).toEqual([]);
    expect(await findingsOf(drawn(nodes, flows, true))).toContain(rule);
  });

  it('may be empty', async () => {
    expect(await findingsOf(drawn('', 's > e', false, '<process id="q" isExecutable="false"/>'))).toEqual([]);
  });

  it('may leave it open beside a process that runs', async () => {
    const beside = '<process id="q" isExecutable="true"><task id="t"/></process>';
    expect(await findingsOf(drawn(catching('<timerEventDefinition/>'), 's > c > e', false, beside))).toEqual([]);
  });

  it('is asked for it where a process that runs calls it', async () => {
    const caller = '<process id="q" isExecutable="true"><callActivity id="qc" calledElement="p"/></process>';
    expect(await findingsOf(drawn(catching('<timerEventDefinition/>'), 's > c > e', false, caller))).toEqual([
      'timer-without-time',
    ]);
  });

  it('is asked for it where it begins with a message and a process that runs sends one', async () => {
    const sender = '<message id="m" name="m"/><process id="q" isExecutable="true"><sendTask id="qs" messageRef="m"/></process>';
    const begun = drawn(catching('<timerEventDefinition/>'), 's > c > e', false, sender).replace(
      '<startEvent id="s"/>',
      '<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>',
    );
    expect(await findingsOf(begun)).toContain('timer-without-time');
  });

  it('keeps the rules on what may be connected to what', async () => {
    expect(await findingsOf(drawn('<task id="t"/>', 's > t > e\n e > t', false))).toContain('flow-from-end-event');
  });
});

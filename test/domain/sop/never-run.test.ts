import { describe, expect, it } from '@jest/globals';
import { checkRead } from '../../../domain/sop/check/check-sop.ts';
import { isSopRefusal, readSop } from '../../../domain/sop/read-sop.ts';
import vouch from '../../../domain/sop/vouch.json' with { type: 'json' };
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

function drawn(nodes: string, flows: string, executable: boolean | undefined, around = '', names = ''): string {
  const says = executable === undefined ? '' : ` isExecutable="${executable}"`;
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:vouch="${vouch.uri}" id="d" targetNamespace="urn:test">
${around}<process id="p"${says}${names}>${tags('start:s end:e')}${nodes}${flowsXml(flows)}</process></definitions>`;
}

async function findingsOf(xml: string): Promise<string[]> {
  return (await severitiesOf(xml)).map(([rule]) => rule);
}

async function severitiesOf(xml: string): Promise<[rule: string, severity: string][]> {
  const read = await readSop({ 'process.bpmn': xml });
  if (isSopRefusal(read)) throw new Error(read.message.en);
  return checkRead(read).map(({ rule, severity }) => [rule, severity]);
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

const formal = ' xsi:type="tFormalExpression"';

/** What may be missing of a drawing, and the rule whose error it is in a process that is to run. */
const missing: [rule: string, node: string][] = [
  ['timer-without-time', '<intermediateCatchEvent id="t"><timerEventDefinition/></intermediateCatchEvent>'],
  [
    'condition-event-empty',
    '<intermediateCatchEvent id="t"><conditionalEventDefinition><condition/></conditionalEventDefinition></intermediateCatchEvent>',
  ],
  ['multi-instance-without-count', '<task id="t"><multiInstanceLoopCharacteristics/></task>'],
  ['call-without-called', '<callActivity id="t"/>'],
];

describe('a process that does not say whether it is executable', () => {
  it.each(missing)('is only warned of %s', async (rule, node) => {
    expect(await severitiesOf(drawn(node, 's > t > e', undefined))).toEqual([[rule, 'warning']]);
    expect(await severitiesOf(drawn(node, 's > t > e', true))).toContainEqual([rule, 'error']);
  });

  it.each(missing)('is refused for %s beside a process that says so', async (rule, node) => {
    const beside = '<process id="q" isExecutable="true"><task id="qt"/></process>';
    expect(await severitiesOf(drawn(node, 's > t > e', undefined, beside))).toContainEqual([rule, 'error']);
  });

  it.each(missing)('is refused for %s where it is an SOP', async (rule, node) => {
    const sop = drawn(node, 's > t > e', undefined, '', ' vouch:nameEn="Release"');
    expect(await severitiesOf(sop)).toContainEqual([rule, 'error']);
  });

  it('is only warned of what it says in plain words, and refused for what it says wrongly in a formal expression', async () => {
    const timer = (type: string) =>
      catching(`<timerEventDefinition><timeDate${type}>on Monday</timeDate></timerEventDefinition>`);
    const condition = (type: string) =>
      catching(`<conditionalEventDefinition><condition${type}>blue, or grey</condition></conditionalEventDefinition>`);
    for (const [rule, node] of [
      ['timer-not-iso', timer],
      ['condition-not-feel', condition],
    ] as const) {
      expect(await severitiesOf(drawn(node(''), 's > c > e', undefined))).toEqual([[rule, 'warning']]);
      expect(await severitiesOf(drawn(node(formal), 's > c > e', undefined))).toEqual([[rule, 'error']]);
      expect(await severitiesOf(drawn(node(''), 's > c > e', true))).toContainEqual([rule, 'error']);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isSopRefusal, planHash, readSop, type ReadSop } from '../../../domain/sop/read-sop.ts';
import { diagram, tags } from '../engine/diagram.ts';

const simple = diagram(tags('start:s user:u end:e'), 's > u > e');

async function read(files: Record<string, string>): Promise<ReadSop> {
  const sop = await readSop(files);
  if (isSopRefusal(sop)) throw new Error(sop.message.en);
  return sop;
}

describe('readSop', () => {
  it('takes id, version and titles from sop.yaml, forms and decisions by their names', async () => {
    const { plan } = await read({
      'process.bpmn': simple,
      'sop.yaml': 'id: issue\nversion: 2\ntitle:\n  zh: 发放\n  en: Issue\n',
      'ask.form.json': '{"components":[]}',
      'rate.dmn': '<definitions/>',
    });
    expect(plan).toMatchObject({
      planVersion: 1,
      sop: 'issue',
      version: '2',
      title: { zh: '发放', en: 'Issue' },
      language: 'feel',
      processes: ['p'],
      forms: { ask: { components: [] } },
      decisions: { 'rate.dmn': '<definitions/>' },
      starts: [{ element: 's', process: 'p', kind: 'none' }],
    });
  });

  it('brings in what the diagram imports of its files, to be called and not to begin by itself', async () => {
    const importing =
      '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="library.bpmn" namespace="urn:l"/>';
    const { plan } = await read({
      'library.bpmn': diagram(tags('start:s'), '', '<message id="m" name="M"/>', 'q').replace('urn:test', 'urn:l'),
      'unasked.bpmn': diagram(tags('start:x'), '', '', 'other'),
      'process.bpmn': diagram(
        `${tags('start:s')}<callActivity id="c" calledElement="l:q"/><receiveTask id="r" messageRef="l:m"/>`,
        's > c > r',
        importing,
      ).replace('id="definitions"', 'id="definitions" xmlns:l="urn:l"'),
    });
    expect(plan.processes).toEqual(['p', 'q']);
    expect(plan.elements['s-2']).toMatchObject({ parent: 'q' });
    expect(plan.elements['q']?.executable).toBe(false);
    expect(plan.elements['r']?.message?.name).toBe('M');
    expect(plan.elements).not.toHaveProperty('x');
  });

  const zeebe = (inside: string, task: string) =>
    diagram(
      `<extensionElements>${inside}</extensionElements>${tags('start:s end:e')}<userTask id="u"><extensionElements>${task}</extensionElements></userTask>`,
      's > u > e',
    ).replace('id="definitions"', 'id="definitions" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"');
  const kept = '{"components":[{"type":"text","text":"1 &lt; 2"}]}';

  it('takes a form that the diagram itself holds, as Camunda keeps it there', async () => {
    const { plan } = await read({
      'process.bpmn': zeebe(
        `<zeebe:userTaskForm id="F1">${kept}</zeebe:userTaskForm><zeebe:userTaskForm id="F2">{broken</zeebe:userTaskForm>`,
        '<zeebe:formDefinition formKey="camunda-forms:bpmn:F1"/>',
      ),
    });
    expect(plan.elements['u']?.person?.form).toBe('F1');
    expect(plan.forms).toEqual({ F1: { components: [{ type: 'text', text: '1 < 2' }] }, F2: '{broken' });
  });

  it('finds a form of Camunda’s modeler by the id within its file', async () => {
    const { plan } = await read({
      'process.bpmn': zeebe('', '<zeebe:formDefinition formId="approve"/>'),
      'Approval v2.form': '{"id":"approve","components":[]}',
    });
    expect(Object.keys(plan.forms)).toEqual([plan.elements['u']?.person?.form]);
  });

  it.each([
    ['{"a": 1,\n}', '错在第 2 行第 1 列', 'line 2, column 1'],
    ['{"a": [1', '错在第 1 行第 9 列', 'line 1, column 9'],
  ])('says in both languages where a form stops being JSON: %j', async (source, zh, en) => {
    const refused = await readSop({ 'process.bpmn': simple, 'ask.form.json': source });
    expect(refused).toMatchObject({
      code: 'form',
      file: 'ask.form.json',
      message: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
    });
  });

  it('gives the same hash to the same plan, whatever its keys’ order, and another to any other', async () => {
    const one = await read({ 'process.bpmn': simple });
    const shuffled = Object.fromEntries(Object.entries(one.plan).toReversed()) as unknown as typeof one.plan;
    expect(planHash(shuffled)).toBe(one.hash);
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await read({ 'process.bpmn': simple.replace('id="u"', 'id="u" name="x"') })).hash).not.toBe(one.hash);
  });

  it('holds no XML and nothing that JSON does not', async () => {
    const { plan } = await read({ 'process.bpmn': simple });
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(JSON.stringify(plan)).not.toContain('<');
  });

  it.each<[string, Record<string, string>, string, number | undefined]>([
    ['no diagram', {}, 'no-process', undefined],
    ['a form that is no JSON', { 'process.bpmn': simple, 'a.form.json': '{' }, 'form', undefined],
    ['a broken sop.yaml', { 'process.bpmn': simple, 'sop.yaml': 'a: [' }, 'sop-yaml', undefined],
    ['a broken tag in line 3', { 'process.bpmn': simple.replace('</process>', '') }, 'xml', 3],
    ...['a', '"a', '"a"b="c"', '"a" b', '"a""b"'].map((value): [string, Record<string, string>, string, undefined] => [
      `an attribute that is written ${value}`,
      { 'process.bpmn': simple.replace('<userTask', `<userTask vouch:x=${value}`) },
      'xml',
      undefined,
    ]),
    [
      'a document type that declares entities',
      { 'process.bpmn': simple.replace('<definitions', '<!DOCTYPE x [<!ENTITY a "b">]>\n<definitions') },
      'doctype',
      2,
    ],
    ['a character that XML does not allow', { 'process.bpmn': simple.replace('<process', '\0<process') }, 'xml', undefined],
    ['too large a file', { 'process.bpmn': simple + ' '.repeat(21 * 1024 * 1024) }, 'too-large', undefined],
  ])('refuses %s, in both languages', async (_what, files, code, line) => {
    const refusal = await readSop(files);
    expect(refusal).toMatchObject({
      code,
      message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) },
    });
    if (line !== undefined) expect(refusal).toMatchObject({ line });
  });

  it('reads past a document type that declares nothing itself', async () => {
    const xml = simple.replace('<definitions', '<!DOCTYPE definitions SYSTEM "bpmn.dtd">\n<definitions');
    expect((await read({ 'process.bpmn': xml })).plan.processes).toEqual(['p']);
  });

  it('reads an attribute with white space around its equals sign, and past one that is named in another script', async () => {
    const xml = simple.replace('id="u"', `id = "u" name\n= 'Check' vouch:颜色="红"`);
    const { plan, warnings } = await read({ 'process.bpmn': xml });
    expect(plan.elements['u']?.title).toMatchObject({ zh: 'Check' });
    expect(warnings).toEqual([]);
  });

  it('reads ids of any script, and references with white space, with the prefix of the own file, or booleans as numbers', async () => {
    const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tns="urn:t" targetNamespace="urn:t" id="d">
<message id="消息" name="M"/><process id="p" isExecutable="1"><laneSet id="ls"><lane id="l" name="R"><flowNodeRef>
  审批
</flowNodeRef></lane></laneSet><startEvent id="1开始"/><userTask id="审批" name="审批"/>
<endEvent id="e nd"><messageEventDefinition messageRef="tns:消息"/></endEvent>
<sequenceFlow id=" f " sourceRef="1开始" targetRef="审批"/><sequenceFlow id="g" sourceRef="审批" targetRef="e nd"/></process></definitions>`;
    const { plan, warnings, dangling } = await read({ 'process.bpmn': xml });
    expect(plan.elements['审批']).toMatchObject({ incoming: ['f'], outgoing: ['g'], person: { roles: ['R'] } });
    expect(plan.elements['e nd']?.events).toMatchObject([{ kind: 'message', name: 'M', ref: '消息' }]);
    expect(plan.elements['p']).toMatchObject({ executable: true });
    expect([warnings, dangling]).toEqual([[], []]);
  });

  it('reads a document type inside a comment as text', async () => {
    expect((await read({ 'process.bpmn': simple.replace('<process', '<!-- <!DOCTYPE x> --><process') })).plan.processes).toEqual([
      'p',
    ]);
  });

  it('never throws, whatever is cut out of a file or put into it', async () => {
    const text = simple;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length),
        fc.nat(60),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        async (at, length, put) => {
          const sop = await readSop({ 'process.bpmn': text.slice(0, at) + put + text.slice(at + length) });
          expect('plan' in sop || 'code' in sop).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['unknown ids', diagram(tags('start:s'), 's > nowhere\nnobody > s')],
    [
      'ids that every object has',
      diagram(
        tags('start:constructor task:toString task:__proto__'),
        'constructor > toString > hasOwnProperty\nvalueOf > __proto__',
      ),
    ],
    [
      'a boundary event on nothing',
      diagram('<boundaryEvent id="b" attachedToRef="x"><timerEventDefinition/></boundaryEvent>', ''),
    ],
    ['a flow out of its process', diagram(tags('start:s'), 's > z', '<process id="q"><task id="z"/></process>')],
    ['doubled ids', diagram(tags('start:s task:s'), 's > s')],
    [
      'a choreography',
      '<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="x" targetNamespace="t"><choreography id="c"><choreographyTask id="ct" initiatingParticipantRef="a"/></choreography></definitions>',
    ],
    ['sub-processes 2,000 deep', diagram(`${'<subProcess>'.repeat(2000)}${'</subProcess>'.repeat(2000)}`, '')],
  ])('reads or refuses %s', async (_what, xml) => {
    expect(Object.keys(await readSop({ 'process.bpmn': xml }))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(plan|code)$/)]),
    );
  });
});

const people = (attributes: string, inside = '', namespaces = '') =>
  diagram(`<userTask id="u" ${attributes}>${inside}</userTask>`, '').replace('<definitions ', `<definitions ${namespaces} `);

describe('extensions of other tools', () => {
  const camunda = 'xmlns:c7="http://camunda.org/schema/1.0/bpmn"';
  const zeebe = 'xmlns:z="http://camunda.org/schema/zeebe/1.0"';

  it.each([
    [
      'Camunda 7, whatever its prefix',
      people('c7:assignee="${who}" c7:candidateGroups="a, b" c7:candidateUsers="u" c7:formKey="f" c7:priority="3"', '', camunda),
      {
        roles: ['a', 'b'],
        candidates: [{ language: 'text', source: 'u' }],
        form: 'f',
        assignee: { language: 'juel', source: '${who}' },
      },
    ],
    [
      'Zeebe',
      people(
        '',
        '<extensionElements><z:assignmentDefinition assignee="=who" candidateGroups="a"/><z:formDefinition formId="f"/></extensionElements>',
        zeebe,
      ),
      { roles: ['a'], form: 'f', assignee: { language: 'feel', source: 'who' } },
    ],
    [
      'a lane',
      diagram(
        '<laneSet id="ls"><lane id="l" name=" QA&#10;"><flowNodeRef>u</flowNodeRef></lane></laneSet><userTask id="u"/>',
        '',
      ),
      { roles: ['QA'] },
    ],
  ])('%s says who does a task', async (_what, xml, person) => {
    expect((await read({ 'process.bpmn': xml })).plan.elements['u']?.person).toMatchObject(person);
  });
});

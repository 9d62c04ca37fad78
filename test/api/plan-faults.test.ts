import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { planFaults } from '../../api/plan-faults.ts';
import { roles as known } from '../../domain/access/roles.ts';
import { isSopRefusal, readSop } from '../../domain/sop/read-sop.ts';

const roles = new Set(Object.keys(known));
const form = { type: 'default', components: [{ type: 'textfield', key: 'note', label: '备注' }] };
const dmn = (decision: string, text = '1 + 1') => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:m">
  <decision id="${decision}" name="${decision}"><variable name="${decision}" /><literalExpression><text>${text}</text></literalExpression></decision>
</definitions>`;

const diagram = (task: string, processes = '') => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vouch="urn:vouch:bpmn:1.0" id="d" targetNamespace="urn:test">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:startEvent id="Start" />
    ${task}
    <bpmn:sequenceFlow id="F" sourceRef="Start" targetRef="T" />
  </bpmn:process>${processes}
</bpmn:definitions>`;
const person = (extension: string, role = 'operator') =>
  `<bpmn:userTask id="T"><bpmn:extensionElements><vouch:assignment roles="${role}" />${extension}</bpmn:extensionElements></bpmn:userTask>`;
const decides = (ref: string) =>
  `<bpmn:businessRuleTask id="T"><bpmn:extensionElements><vouch:decision ref="${ref}" decision="limit" result="r" /></bpmn:extensionElements></bpmn:businessRuleTask>`;
const filled = person('<vouch:form ref="a.form.json" />');

async function pathsOf(files: Record<string, string>): Promise<string[]> {
  const read = await readSop(files);
  if (isSopRefusal(read)) throw new Error(read.message.en);
  const faults = planFaults(read, roles);
  for (const { message } of faults)
    expect(message).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) });
  return faults.map(({ path }) => path);
}

describe('an SOP that cannot run as it is drawn', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      "another tool's markup and attributes",
      {
        'process.bpmn': diagram(
          filled.replace(
            'id="T">',
            'id="T" undeclared:colour="red"><bpmn:documentation><x:p xmlns:x="urn:x">checked by two</x:p></bpmn:documentation>',
          ),
        ),
        'a.form.json': JSON.stringify(form),
      },
      [],
    ],
    ['nothing wrong', { 'process.bpmn': diagram(filled), 'a.form.json': JSON.stringify(form) }, []],
    ['an unknown role', { 'process.bpmn': diagram(person('', 'wizard')) }, ['body.files.T']],
    ['an unknown form', { 'process.bpmn': diagram(filled) }, ['body.files.T']],
    ['a form that is a number', { 'process.bpmn': diagram(filled), 'a.form.json': '5' }, ['body.files.a.form.json']],
    [
      'a form without a list of fields',
      { 'process.bpmn': diagram(filled), 'a.form.json': '{"components":5}' },
      ['body.files.a.form.json:components'],
    ],
    [
      'a form with a kind of field that nobody knows',
      { 'process.bpmn': diagram(filled), 'a.form.json': '{"components":[{"type":"teleport","key":"x"}]}' },
      ['body.files.a.form.json:components.0.type'],
    ],
    [
      'a form with an expression that does not compile',
      {
        'process.bpmn': diagram(filled),
        'a.form.json': JSON.stringify({ components: [{ ...form.components[0], conditional: { hide: '=1 + (' } }] }),
      },
      ['body.files.a.form.json:components.0.conditional.hide'],
    ],
    ['a decision table that is not there', { 'process.bpmn': diagram(decides('a.dmn')) }, ['body.files.T']],
    [
      'a decision table that is no XML',
      { 'process.bpmn': diagram(decides('a.dmn')), 'a.dmn': '<definitions' },
      ['body.files.a.dmn'],
    ],
    [
      'a decision table without the decision',
      { 'process.bpmn': diagram(decides('a.dmn')), 'a.dmn': dmn('other') },
      ['body.files.T'],
    ],
    [
      'a decision table with an expression that does not compile',
      { 'process.bpmn': diagram(decides('a.dmn')), 'a.dmn': dmn('limit', '1 + (') },
      ['body.files.a.dmn'],
    ],
    ['a decision table as it should be', { 'process.bpmn': diagram(decides('a.dmn')), 'a.dmn': dmn('limit') }, []],
    [
      'a record act that nobody knows',
      { 'process.bpmn': diagram(person('<vouch:record noun="complaint" act="ride" />')) },
      ['body.files.T'],
    ],
    [
      'a noun that nobody knows',
      { 'process.bpmn': diagram(person('<vouch:record noun="constructor" act="name" />')) },
      ['body.files.T'],
    ],
    [
      'a duty that names a step that is not there',
      { 'process.bpmn': diagram(person('<vouch:duty kind="separation" steps="Gone" over="run" />')) },
      ['body.files.T'],
    ],
    ['a step drawn twice', { 'process.bpmn': diagram(filled + filled), 'a.form.json': JSON.stringify(form) }, ['body.files.T']],
    [
      'no process at all',
      {
        'process.bpmn':
          '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:test" />',
      },
      ['body.files.process.bpmn'],
    ],
    [
      'a version that is no word',
      { 'process.bpmn': diagram(filled), 'a.form.json': JSON.stringify(form), 'sop.yaml': 'id: p\nversion: { a: 1 }\n' },
      ['body.files.sop.yaml'],
    ],
  ])('%s', async (_, files, paths) => {
    expect(await pathsOf(files)).toEqual(paths);
  });
});

describe('the SOPs that come with the product', () => {
  const shipped = join(import.meta.dirname, '../../sops');
  it.each(readdirSync(shipped).filter((name) => !name.includes('.')))('%s is as it should be', async (id) => {
    const names = readdirSync(join(shipped, id));
    expect(await pathsOf(Object.fromEntries(names.map((name) => [name, readFileSync(join(shipped, id, name), 'utf8')])))).toEqual(
      [],
    );
  });
});

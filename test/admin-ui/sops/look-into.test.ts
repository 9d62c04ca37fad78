import { describe, expect, it } from '@jest/globals';
import { lookInto } from '../../../admin-ui/sops/look-into.ts';
import { sopYamlOf, versionAfter } from '../../../admin-ui/sops/sop-facts.ts';
import { readSopYaml } from '../../../domain/sop/sop-yaml.ts';

const bpmn = (processes: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vouch="urn:vouch:bpmn:1.0" id="d" targetNamespace="urn:test">${processes}</definitions>`;
const named = bpmn(
  '<process id="other" name="别处" isExecutable="false"/><process id="inspect" name="检验" vouch:nameEn="Inspect" isExecutable="true"/>',
);

describe('what chosen files tell of an SOP', () => {
  it.each<[string, Record<string, string>, object]>([
    ['nothing to draw', { 'sop.yaml': 'id: x', 'a.dmn': '<definitions/>' }, { missing: 'diagram' }],
    ['whose they are, as sop.yaml says', { 'a.bpmn': named, 'sop.yaml': 'id: "核对" # the id\n' }, { id: '核对' }],
    ['that sop.yaml has no id', { 'a.bpmn': named, 'sop.yaml': 'title: {zh: 核对}' }, { missing: 'id' }],
    ['the process that runs, without sop.yaml', { 'a.bpmn': named }, { facts: { id: 'inspect', zh: '检验', en: 'Inspect' } }],
    ['a process without a name', { 'a.bpmn': bpmn('<process id="p"/>') }, { facts: { id: 'p', zh: 'p', en: 'p' } }],
    ['a diagram that is none', { 'a.bpmn': '\u0089PNG' }, { refused: { path: expect.stringContaining('a.bpmn') } }],
    [
      'a sop.yaml that is none',
      { 'a.bpmn': named, 'sop.yaml': 'id: x\ntitle: {zh: 核对' },
      { refused: { path: expect.stringMatching(/^sop\.yaml:\d/) } },
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await lookInto(files)).toMatchObject(expected);
  });
});

describe('a sop.yaml made of facts', () => {
  it('says what was entered, the Chinese title for both where there is no other', () => {
    const facts = { id: ' a: #"b" ', version: '1.0', zh: '检验', en: '' };
    expect(readSopYaml(sopYamlOf(facts))).toEqual({ id: 'a: #"b"', version: '1.0', title: { zh: '检验', en: '检验' } });
  });

  it.each([
    [null, '1'],
    ['1', '2'],
    ['1.9', '1.10'],
    ['2.0-rc9b', '2.0-rc10b'],
    ['甲', '甲.1'],
  ])('after version %s comes %s', (before, after) => {
    expect(versionAfter(before)).toBe(after);
  });
});

describe('a sop.yaml', () => {
  it('keeps numbers as they are written', () => {
    expect(readSopYaml('id: 007\nversion: 1.0\n')).toEqual({ id: '007', version: '1.0' });
  });
});

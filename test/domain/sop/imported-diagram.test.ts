import { describe, expect, it } from '@jest/globals';
import { importedDiagram } from '../../../domain/sop/imported-diagram.ts';
import { isSopRefusal, readSop } from '../../../domain/sop/read-sop.ts';
import { diagram, tags } from '../engine/diagram.ts';

const imports = '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="library.bpmn" namespace="urn:l"/>';
const files = {
  'process.bpmn': diagram(`${tags('start:s end:e')}<callActivity id="c" calledElement="q"/>`, 's > c > e', imports),
  'library.bpmn': diagram(
    '<startEvent id="s" name="s"/><task id="t"/><exclusiveGateway id="g" default="g_t"/>',
    's > g > t',
    '',
    'q',
  )
    .replace('urn:test', 'urn:l')
    .replace('</definitions>', '<BPMNShape id="s_di" bpmnElement="s"/><incoming> s_g </incoming></definitions>'),
};

describe('the diagram of an imported process', () => {
  it('is that of the file it stands in, under the ids of the plan', async () => {
    const sop = await readSop(files);
    if (isSopRefusal(sop)) throw new Error(sop.message.en);
    const children = sop.plan.elements['q']?.children ?? [];
    const xml = (await importedDiagram(files, 'q')) ?? '';
    expect(children).toEqual(['s-2', 't', 'g']);
    for (const id of children) expect(xml).toContain(`id="${id}"`);
    expect(xml).toContain('sourceRef="s-2"');
    expect(xml).toContain('bpmnElement="s-2"');
    expect(xml).toContain('name="s"');
    expect(xml).not.toContain('"s" ');
  });

  it('is none for what the diagram draws itself, or nobody', async () => {
    expect(await importedDiagram(files, 'p')).toBeUndefined();
    expect(await importedDiagram(files, 'nowhere')).toBeUndefined();
    expect(await importedDiagram({ 'process.bpmn': files['process.bpmn'] }, 'q')).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import { drawable } from '../../../admin-ui/diagram/drawable.ts';

interface Read {
  warnings: { message: string }[];
  elementsById: Record<string, { name?: string; attachedToRef?: { id: string } }>;
}

const file = (inside: string, names = '') =>
  `<m:definitions xmlns:m="http://www.omg.org/spec/BPMN/20100524/MODEL" ${names} targetNamespace="urn:own" id="d"><m:process id="p">${inside}</m:process></m:definitions>`;

async function draw(xml: string) {
  const drawn = drawable(xml);
  const read = (await new BpmnModdle().fromXML(drawn.xml)) as Read;
  return { ...drawn, ...read };
}

describe('drawable', () => {
  it('leaves an ordinary file as it is', () => {
    const xml = file('<m:task id="t" name="a:b"/>', 'xmlns:other="urn:other"');
    expect(drawable(xml).xml).toBe(xml);
  });

  it('draws elements whose ids the library does not take, and knows them by their own', async () => {
    const { warnings, elementsById, spell, restore } = await draw(
      file(
        '<m:task id="审批" name="审批"/><m:task id="26919f0d-a"/><m:sequenceFlow id="f" sourceRef="审批" targetRef="26919f0d-a"/>',
      ),
    );
    expect(warnings).toEqual([]);
    expect(Object.keys(elementsById).map(restore)).toEqual(expect.arrayContaining(['审批', '26919f0d-a', 'f']));
    expect(restore(elementsById[spell('审批')]?.name ?? '')).toBe('审批');
    expect(spell('f')).toBe('f');
  });

  it('finds what a reference names with the prefix of the file', async () => {
    const { warnings, elementsById } = await draw(
      file(
        '<m:task id="t"><m:outgoing>own:f</m:outgoing></m:task><m:boundaryEvent id="b" attachedToRef="own:t"/><m:task id="u"/><m:sequenceFlow id="f" sourceRef=" own:t" targetRef="u"/>',
        'xmlns:own="urn:own"',
      ),
    );
    expect(warnings).toEqual([]);
    expect(elementsById['b']?.attachedToRef?.id).toBe('t');
  });
});

import { describe, expect, it } from '@jest/globals';
import { pageToShow } from '../../../admin-ui/diagram/page-to-show.ts';
import { isParseRefusal, parseBpmn } from '../../../domain/sop/parse.ts';

const page = (id: string, subject: string, ...shown: string[]) =>
  `<bpmndi:BPMNDiagram id="${id}"><bpmndi:BPMNPlane id="${id}_p" bpmnElement="${subject}">${shown
    .map(
      (element) =>
        `<bpmndi:BPMNShape id="${id}_${element}" bpmnElement="${element}"><dc:Bounds x="0" y="0" width="9" height="9"/></bpmndi:BPMNShape>`,
    )
    .join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;

async function shown(asked: string[], ...pages: string[]): Promise<string | undefined> {
  const file = await parseBpmn(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d" targetNamespace="urn:t">
    <choreography id="c"/><process id="p"><startEvent id="s"/></process><process id="q"><startEvent id="t"/></process>${pages.join('')}</definitions>`);
  if (isParseRefusal(file)) throw new Error(file.message.en);
  return pageToShow(file.definitions, asked);
}

describe('which drawing of a file a run is looked at on', () => {
  it.each<[string, string[], string[], string | undefined]>([
    ['the only one', ['s'], [page('P', 'p', 's')], undefined],
    ['that of the process which runs', ['t'], [page('P', 'p', 's'), page('Q', 'q', 't')], 'Q'],
    ['the first, where nothing has run', [], [page('P', 'p', 's'), page('Q', 'q', 't')], undefined],
    ['never that of a choreography', [], [page('C', 'c'), page('Q', 'q', 't')], 'Q'],
    ['none, where there is no other', ['s'], [page('C', 'c')], undefined],
    ['none in a file without a drawing', ['s'], [], undefined],
  ])('%s', async (_name, asked, pages, expected) => {
    expect(await shown(asked, ...pages)).toBe(expected);
  });
});

import { diagram, tags } from '../../../engine/diagram.ts';
import { contentUnread } from '../../../../../domain/sop/rules/document/content-unread.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(contentUnread, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    [
      'markup in documentation',
      documented('<x:p xmlns:x="urn:x">a <x:b>part</x:b></x:p><p xmlns="http://www.w3.org/1999/xhtml">b</p>'),
    ],
    [
      'the documentation of an extension',
      diagram(tags('start:s end:e'), 's > e', '<extension><documentation>what it adds</documentation></extension>'),
    ],
    [
      'the message flows of a conversation',
      diagram(
        tags('start:s end:e'),
        's > e',
        `<collaboration id="c"><participant id="a"/><participant id="b"/><messageFlow id="m" sourceRef="a" targetRef="b"/>
<conversation id="n"><participantRef>a</participantRef><participantRef>b</participantRef><messageFlowRef>m</messageFlowRef></conversation></collaboration>`,
      ),
    ],
    [
      'the extension of a drawing',
      diagram(tags('start:s end:e'), 's > e').replace(
        '</definitions>',
        `<d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI"><d:BPMNPlane bpmnElement="p"><i:extension xmlns:i="http://www.omg.org/spec/DD/20100524/DI"><x:y xmlns:x="urn:x"/></i:extension></d:BPMNPlane></d:BPMNDiagram></definitions>`,
      ),
    ],
  ],
  broken: [
    [
      'a root that begins with a capital',
      diagram(tags('start:s end:e'), 's > e').replaceAll(/(<\/?)definitions/g, '$1Definitions'),
      ['Definitions'],
    ],
    ['a misspelt task', diagram(tags('start:s end:e') + '<userTsk id="u"/>', 's > e'), ['userTsk']],
    [
      'an element without a namespace',
      diagram('<startEvent id="s"><place xmlns=""/></startEvent>' + tags('end:e'), 's > e'),
      ['place'],
    ],
    ["another tool's element beside the steps", diagram(tags('start:s end:e') + '<x:y xmlns:x="urn:x"/>', 's > e'), ['x:y']],
  ],
});

function documented(markup: string): string {
  return diagram(`<startEvent id="s"><documentation>${markup}</documentation></startEvent>` + tags('end:e'), 's > e');
}

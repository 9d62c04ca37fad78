import { diagram, tags } from '../../../engine/diagram.ts';
import { idOfDetail } from '../../../../../domain/sop/rules/document/id-of-detail.ts';
import { ruleTable } from '../../rule-table.ts';

const drawing =
  '<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="dd"><bpmndi:BPMNPlane id="s" bpmnElement="p"/></bpmndi:BPMNDiagram>';
const drawn = (xml: string) => xml.replace('</definitions>', `${drawing}</definitions>`);

ruleTable(idOfDetail, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    ['a drawing with an id of its own', drawn(diagram(tags('start:a end:e'), 'a > e'))],
  ],
  broken: [
    ['a drawing with an element’s id', drawn(diagram(tags('start:s end:e'), 's > e')), ['s']],
    ['a note with a doubled id', diagram(`${tags('start:s end:e')}<textAnnotation id="s"/>`, 's > e'), ['s']],
  ],
});

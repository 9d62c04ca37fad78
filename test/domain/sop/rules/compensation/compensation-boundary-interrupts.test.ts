import { diagram } from '../../../engine/diagram.ts';
import { compensationBoundaryInterrupts } from '../../../../../domain/sop/rules/compensation/compensation-boundary-interrupts.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(compensationBoundaryInterrupts, {
  sound: [
    [
      'as it is drawn',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><boundaryEvent id="b" attachedToRef="t" ><compensateEventDefinition/></boundaryEvent><serviceTask id="u" isForCompensation="true"/><association id="a" sourceRef="b" targetRef="u"/>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'one that does not interrupt',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><compensateEventDefinition/></boundaryEvent><serviceTask id="u" isForCompensation="true"/><association id="a" sourceRef="b" targetRef="u"/>',
        's > t > e',
      ),
      ['b'],
    ],
  ],
});

import { diagram, tags } from '../../../engine/diagram.ts';
import { flowJoinsOther } from '../../../../../domain/sop/rules/flows/flow-joins-other.ts';
import { ruleTable } from '../../rule-table.ts';

const choreography =
  '<choreography id="h"><participant id="A"/><participant id="B"/><messageFlow id="m" sourceRef="A" targetRef="B"/><startEvent id="c"/><choreographyTask id="k" initiatingParticipantRef="A"><participantRef>A</participantRef><participantRef>B</participantRef><messageFlowRef>m</messageFlowRef></choreographyTask><endEvent id="d"/><sequenceFlow id="c_k" sourceRef="c" targetRef="k"/><sequenceFlow id="k_d" sourceRef="k" targetRef="d"/></choreography>';

ruleTable(flowJoinsOther, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    ['a choreography from start to end', diagram(tags('start:s task:t end:e'), 's > t > e', choreography)],
  ],
  broken: [
    ['a flow to a data object', diagram(tags('start:s task:t end:e') + '<dataObject id="d"/>', 's > t > e\nt > d'), ['t_d']],
    [
      'a flow from a text annotation',
      diagram(tags('start:s task:t end:e') + '<textAnnotation id="a"/>', 's > t > e\na > t'),
      ['a_t'],
    ],
  ],
});

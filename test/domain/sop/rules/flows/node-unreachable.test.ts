import { diagram, tags } from '../../../engine/diagram.ts';
import { on, timer, non } from '../../../engine/diagram-parts.ts';
import { nodeUnreachable } from '../../../../../domain/sop/rules/flows/node-unreachable.ts';
import { ruleTable } from '../../rule-table.ts';

const choreography =
  '<choreography id="h"><participant id="A"/><participant id="B"/><messageFlow id="m" sourceRef="A" targetRef="B"/><startEvent id="c"/><choreographyTask id="k" initiatingParticipantRef="A"><participantRef>A</participantRef><participantRef>B</participantRef><messageFlowRef>m</messageFlowRef></choreographyTask><endEvent id="d"/><sequenceFlow id="c_k" sourceRef="c" targetRef="k"/><sequenceFlow id="k_d" sourceRef="k" targetRef="d"/></choreography>';

ruleTable(nodeUnreachable, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    ['a choreography from start to end', diagram(tags('start:s task:t end:e'), 's > t > e', choreography)],
    [
      'a loop behind a boundary event',
      diagram(tags('start:s task:t end:e task:u') + on('t', 'b', timer('PT1H'), non), 's > t > e\nb > u > e'),
    ],
  ],
  broken: [['a ring of two tasks', diagram(tags('start:s end:e task:t task:u'), 's > e\nt > u > t'), ['t', 'u']]],
});

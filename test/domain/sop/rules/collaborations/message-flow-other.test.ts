import { tags } from '../../../engine/diagram.ts';
import { pools, twoPools } from '../../pools.ts';
import { messageFlowOther } from '../../../../../domain/sop/rules/collaborations/message-flow-other.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowOther, {
  sound: [
    [
      'from a task to a step of a choreography between the pools',
      pools(
        '<messageFlow id="f" sourceRef="t" targetRef="k"/><choreographyRef>h</choreographyRef>',
        { nodes: tags('start:s task:t end:e'), flows: 's > t > e' },
        { nodes: tags('start:m task:u end:z'), flows: 'm > u > z' },
      ).replace(
        '<collaboration',
        '<choreography id="h"><participant id="D"/><participant id="E"/><messageFlow id="m1" sourceRef="D" targetRef="E"/><choreographyTask id="k" initiatingParticipantRef="D"><participantRef>D</participantRef><participantRef>E</participantRef><messageFlowRef>m1</messageFlowRef></choreographyTask></choreography><collaboration',
      ),
    ],
    ['from a task to a start', twoPools('<messageFlow id="f" sourceRef="t" targetRef="m"/>')],
  ],
  broken: [['from a gateway', twoPools('<messageFlow id="f" sourceRef="g" targetRef="m"/>'), ['f']]],
});

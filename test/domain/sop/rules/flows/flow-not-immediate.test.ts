import { diagram } from '../../../engine/diagram.ts';
import { flowNotImmediate } from '../../../../../domain/sop/rules/flows/flow-not-immediate.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowNotImmediate, {
  sound: [
    [
      'an immediate flow',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="t" isImmediate="true"/>',
        't > e',
      ),
    ],
  ],
  broken: [
    [
      'one that is not',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="t" isImmediate="false"/>',
        't > e',
      ),
      ['f'],
    ],
  ],
});

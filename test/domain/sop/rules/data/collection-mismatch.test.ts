import { diagram } from '../../../engine/diagram.ts';
import { collectionMismatch } from '../../../../../domain/sop/rules/data/collection-mismatch.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(collectionMismatch, {
  sound: [
    [
      'both are collections',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><dataObject id="d" isCollection="true" itemSubjectRef="many"/>',
        's > t > e',
        '<itemDefinition id="many" isCollection="true"/>',
      ),
    ],
  ],
  broken: [
    [
      'one is none',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><dataObject id="d" itemSubjectRef="many"/>',
        's > t > e',
        '<itemDefinition id="many" isCollection="true"/>',
      ),
      ['d'],
    ],
  ],
});

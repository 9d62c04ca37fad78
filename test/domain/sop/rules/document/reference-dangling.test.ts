import { diagram, tags } from '../../../engine/diagram.ts';
import { referenceDangling } from '../../../../../domain/sop/rules/document/reference-dangling.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(referenceDangling, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    [
      'a reference into another file',
      diagram(tags('start:s end:e') + '<receiveTask id="r" operationRef="other:op"/>', 's > r > e'),
    ],
    [
      'the definition of an extension',
      diagram(
        tags('start:s end:e'),
        's > e',
        '<extension definition="t:model" xmlns:t="urn:test"/><extension definition="model"/>',
      ),
    ],
  ],
  broken: [
    ['an unknown operation', diagram(tags('start:s end:e') + '<receiveTask id="r" operationRef="op"/>', 's > r > e'), ['r']],
    [
      'a data object that is not there',
      diagram(tags('start:s end:e') + '<dataObjectReference id="d" dataObjectRef="x"/>', 's > e'),
      ['d'],
    ],
  ],
});

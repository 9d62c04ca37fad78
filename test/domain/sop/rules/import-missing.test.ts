import { diagram } from '../../engine/diagram.ts';
import { importMissing } from '../../../../domain/sop/rules/import-missing.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(importMissing, {
  sound: [['a process from start to end', diagram('<startEvent id="s"/><task id="t"/><endEvent id="e"/>', 's > t > e')]],
  broken: [
    [
      'a file that is not there',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="other.bpmn" namespace="urn:other"/>',
      ),
      ['other.bpmn'],
    ],
  ],
  known: { imports: new Map([['other.bpmn', null]]) },
});

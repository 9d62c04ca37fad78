import { diagram } from '../../../engine/diagram.ts';
import { importNamespace } from '../../../../../domain/sop/rules/document/import-namespace.ts';
import { ruleTable } from '../../rule-table.ts';

const other =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:other" id="o"><process id="q"/></definitions>';

ruleTable(importNamespace, {
  sound: [
    [
      'the namespace of the file',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="other.bpmn" namespace="urn:other"/>',
      ),
    ],
  ],
  broken: [
    [
      'another namespace',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/>',
        's > t > e',
        '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="other.bpmn" namespace="urn:wrong"/>',
      ),
      ['other.bpmn'],
    ],
  ],
  known: { imports: new Map([['other.bpmn', other]]) },
});

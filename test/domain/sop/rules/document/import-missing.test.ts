import { diagram, tags } from '../../../engine/diagram.ts';
import { importMissing } from '../../../../../domain/sop/rules/document/import-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(importMissing, {
  sound: [['a diagram that imports nothing', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [
    [
      'a file that is not there, and one that a third file asks for',
      diagram(
        tags('start:s task:t end:e'),
        's > t > e',
        '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="other.bpmn" namespace="urn:other"/><import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="third.bpmn" namespace="urn:third"/>',
      ),
      ['other.bpmn', 'fourth.bpmn'],
    ],
  ],
  known: {
    imports: new Map([
      ['other.bpmn', null],
      [
        'third.bpmn',
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:third" id="o"><import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="fourth.bpmn" namespace="urn:fourth"/></definitions>',
      ],
      ['fourth.bpmn', null],
    ]),
  },
});

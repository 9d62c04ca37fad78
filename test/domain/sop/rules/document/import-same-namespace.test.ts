import { diagram, tags } from '../../../engine/diagram.ts';
import { importSameNamespace } from '../../../../../domain/sop/rules/document/import-same-namespace.ts';
import { ruleTable } from '../../rule-table.ts';

const importing = (location: string, namespace: string) =>
  diagram(
    tags('start:s task:t end:e'),
    's > t > e',
    `<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="${location}" namespace="${namespace}"/>`,
  );

ruleTable(importSameNamespace, {
  sound: [
    ['a file on the net with a namespace of its own', importing('http://example.org/other.bpmn', 'urn:other')],
    ['a file beside the diagram, whose ids are looked at', importing('other.bpmn', 'urn:test')],
  ],
  broken: [
    [
      'a file on the net with the namespace of the diagram',
      importing('http://example.org/other.bpmn', 'urn:test'),
      ['http://example.org/other.bpmn'],
    ],
  ],
});

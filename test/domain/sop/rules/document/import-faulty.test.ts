import { diagram, tags } from '../../../engine/diagram.ts';
import { importFaulty } from '../../../../../domain/sop/rules/document/import-faulty.ts';
import { ruleTable } from '../../rule-table.ts';

const importing = diagram(
  tags('start:s end:e'),
  's > e',
  '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="parts.bpmn" namespace="urn:parts"/>',
);

ruleTable(importFaulty, {
  sound: [['a diagram that imports nothing', diagram(tags('start:s end:e'), 's > e')]],
  broken: [['an import that has findings', importing, ['parts.bpmn']]],
  known: {
    importFindings: new Map([
      ['parts.bpmn', { rule: 'start-without-end', severity: 'warning', element: 'p', message: { zh: '无', en: 'none' } }],
    ]),
  },
});

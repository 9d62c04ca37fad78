import { diagram, tags } from '../../../engine/diagram.ts';
import { importUnreadable } from '../../../../../domain/sop/rules/document/import-unreadable.ts';
import { ruleTable } from '../../rule-table.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema';
const whole = `<?xml version="1.0"?>\n<!-- types --><xs:schema xmlns:xs="${XSD}"><xs:element name="a" type="xs:int"/></xs:schema>`;

ruleTable(importUnreadable, {
  sound: [['a diagram that imports nothing', diagram(tags('start:s end:e'), 's > e')]],
  broken: [
    [
      'imports that are no well-formed XML, and no others',
      diagram(tags('start:s end:e'), 's > e', `<import importType="${XSD}" location="whole.xsd" namespace="urn:whole"/>`),
      ['broken.xsd', 'cut.wsdl', 'words.bpmn', 'empty.bpmn'],
    ],
  ],
  known: {
    imports: new Map([
      ['whole.xsd', whole],
      ['types.json', '{ "type": "string" }'],
      ['gone.bpmn', null],
      ['broken.xsd', whole.replace('</xs:schema>', '</xs:other>')],
      ['cut.wsdl', '<description xmlns="http://www.w3.org/ns/wsdl"><types>'],
      ['words.bpmn', 'see the other folder'],
      ['empty.bpmn', ''],
    ]),
  },
});

import { diagram } from '../../../engine/diagram.ts';
import { attributeUri } from '../../../../../domain/sop/rules/document/attribute-uri.ts';
import { ruleTable } from '../../rule-table.ts';

const inside = '<startEvent id="a"/><endEvent id="b"/><sequenceFlow id="a_b" sourceRef="a" targetRef="b"/>';
const transaction = (method: string) =>
  diagram(`<startEvent id="s"/><transaction id="t" method="${method}">${inside}</transaction><endEvent id="e"/>`, 's > t > e');

ruleTable(attributeUri, {
  sound: [
    ['a method of BPMN', transaction('##Compensate')],
    ['an address with an escape', transaction('http://example.org/two%20phases')],
    [
      'an implementation that is an expression',
      diagram('<startEvent id="s"/><serviceTask id="t" implementation="${lot.check}"/><endEvent id="e"/>', 's > t > e'),
    ],
  ],
  broken: [
    ['a method that is no address', transaction('two%phases'), ['t']],
    [
      'the language of a condition',
      diagram(
        '<startEvent id="s"/><exclusiveGateway id="g" default="h"/><task id="t"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="g" targetRef="t"><conditionExpression xsi:type="tFormalExpression" language="feel%">a</conditionExpression></sequenceFlow><sequenceFlow id="h" sourceRef="g" targetRef="e"/>',
        's > g\nt > e',
      ),
      ['f'],
    ],
  ],
});

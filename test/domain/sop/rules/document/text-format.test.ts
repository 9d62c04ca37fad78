import { diagram } from '../../../engine/diagram.ts';
import { textFormat } from '../../../../../domain/sop/rules/document/text-format.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(textFormat, {
  sound: [
    [
      'text of HTML',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><textAnnotation id="a" textFormat="text/html"><text>x</text></textAnnotation>',
        's > t > e',
      ),
    ],
  ],
  broken: [
    [
      'a format that is no MIME type',
      diagram(
        '<startEvent id="s"/><task id="t"/><endEvent id="e"/><textAnnotation id="a" textFormat="html"><text>x</text></textAnnotation>',
        's > t > e',
      ),
      ['a'],
    ],
  ],
});

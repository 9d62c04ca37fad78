import { diagram } from '../../../engine/diagram.ts';
import { linkOneSided } from '../../../../../domain/sop/rules/events/link-one-sided.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(linkOneSided, {
  sound: [
    [
      'links that name each other',
      diagram(
        '<startEvent id="s"/><intermediateThrowEvent id="t"><linkEventDefinition id="lt" name="L"><target>lc</target></linkEventDefinition></intermediateThrowEvent><intermediateCatchEvent id="c"><linkEventDefinition id="lc" name="L"><source>lt</source></linkEventDefinition></intermediateCatchEvent><endEvent id="e"/>',
        's > t\nc > e',
      ),
    ],
    [
      'links by their names alone',
      diagram(
        '<startEvent id="s"/><intermediateThrowEvent id="t"><linkEventDefinition id="lt" name="L"></linkEventDefinition></intermediateThrowEvent><intermediateCatchEvent id="c"><linkEventDefinition id="lc" name="L"></linkEventDefinition></intermediateCatchEvent><endEvent id="e"/>',
        's > t\nc > e',
      ),
    ],
  ],
  broken: [
    [
      'a target without source',
      diagram(
        '<startEvent id="s"/><intermediateThrowEvent id="t"><linkEventDefinition id="lt" name="L"><target>lc</target></linkEventDefinition></intermediateThrowEvent><intermediateCatchEvent id="c"><linkEventDefinition id="lc" name="L"></linkEventDefinition></intermediateCatchEvent><endEvent id="e"/>',
        's > t\nc > e',
      ),
      ['t', 'c'],
    ],
    [
      'a source without target',
      diagram(
        '<startEvent id="s"/><intermediateThrowEvent id="t"><linkEventDefinition id="lt" name="L"></linkEventDefinition></intermediateThrowEvent><intermediateCatchEvent id="c"><linkEventDefinition id="lc" name="L"><source>lt</source></linkEventDefinition></intermediateCatchEvent><endEvent id="e"/>',
        's > t\nc > e',
      ),
      ['t', 'c'],
    ],
  ],
});

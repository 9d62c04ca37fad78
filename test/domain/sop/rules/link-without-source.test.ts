import { diagram, tags } from '../../engine/diagram.ts';
import { catching, throwing } from '../../engine/diagram-parts.ts';
import { linkWithoutSource } from '../../../../domain/sop/rules/link-without-source.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(linkWithoutSource, {
  sound: [
    [
      'links of different names of which one names the other as its target',
      diagram(
        tags('start:s end:e') +
          '<intermediateThrowEvent id="t"><linkEventDefinition id="lt" name="A"><target>lc</target></linkEventDefinition></intermediateThrowEvent><intermediateCatchEvent id="c"><linkEventDefinition id="lc" name="B"><source>lt</source></linkEventDefinition></intermediateCatchEvent>',
        's > t\nc > e',
      ),
    ],
    [
      'a pair of links',
      diagram(
        tags('start:s end:e') +
          throwing('a', '<linkEventDefinition name="L"/>') +
          catching('b', '<linkEventDefinition name="L"/>'),
        's > a\nb > e',
      ),
    ],
  ],
  broken: [
    [
      'a target that nothing leads to',
      diagram(tags('start:s end:e') + catching('b', '<linkEventDefinition name="L"/>'), 's > e\nb > e'),
      ['b'],
    ],
  ],
});

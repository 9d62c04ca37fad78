import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, throwing } from '../../../engine/diagram-parts.ts';
import { linkWithoutSource } from '../../../../../domain/sop/rules/events/link-without-source.ts';
import { ruleTable } from '../../rule-table.ts';

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
      'links whose names differ in white space alone',
      diagram(
        tags('start:s end:e') +
          throwing('a', '<linkEventDefinition name="Go on &#10;there"/>') +
          catching('b', '<linkEventDefinition name="Go on&#10;there"/>'),
        's > a\nb > e',
      ),
    ],
    [
      'a pair of links without a name',
      diagram(
        tags('start:s end:e') + throwing('a', '<linkEventDefinition name=""/>') + catching('b', '<linkEventDefinition/>'),
        's > a\nb > e',
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
      'a target without a name that nothing leads to',
      diagram(tags('start:s end:e') + catching('b', '<linkEventDefinition/>'), 's > e\nb > e'),
      ['b'],
    ],
    [
      'a target that nothing leads to',
      diagram(tags('start:s end:e') + catching('b', '<linkEventDefinition name="L"/>'), 's > e\nb > e'),
      ['b'],
    ],
  ],
});

import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub, catching, throwing } from '../../../engine/diagram-parts.ts';
import { linkWithoutTarget } from '../../../../../domain/sop/rules/events/link-without-target.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(linkWithoutTarget, {
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
    ['a link without a name and no target', diagram(tags('start:s') + throwing('a', '<linkEventDefinition/>'), 's > a'), ['a']],
    ['no target at all', diagram(tags('start:s') + throwing('a', '<linkEventDefinition name="L"/>'), 's > a'), ['a']],
    [
      'a target in another level',
      diagram(
        tags('start:s and:g end:e') +
          throwing('a', '<linkEventDefinition name="L"/>') +
          sub('p1', tags('end:c') + catching('b', '<linkEventDefinition name="L"/>') + flowsXml('b > c')),
        's > g > a\ng > p1 > e',
      ),
      ['a'],
    ],
  ],
});

import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub, catching, throwing } from '../../../engine/diagram-parts.ts';
import { linkWithoutTarget } from '../../../../../domain/sop/rules/events/link-without-target.ts';
import { ruleTable } from '../../rule-table.ts';
import { soundLinks } from '../../sound-links.ts';

ruleTable(linkWithoutTarget, {
  sound: soundLinks,
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

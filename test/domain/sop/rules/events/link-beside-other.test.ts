import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, throwing, named, signal } from '../../../engine/diagram-parts.ts';
import { linkBesideOther } from '../../../../../domain/sop/rules/events/link-beside-other.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(linkBesideOther, {
  sound: [
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
      'a link and a signal',
      diagram(
        tags('start:s end:e') +
          throwing('a', '<linkEventDefinition name="L"/>' + signal) +
          catching('b', '<linkEventDefinition name="L"/>'),
        's > a\nb > e',
        named,
      ),
      ['a'],
    ],
  ],
});

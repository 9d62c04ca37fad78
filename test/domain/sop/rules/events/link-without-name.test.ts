import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, throwing } from '../../../engine/diagram-parts.ts';
import { linkWithoutName } from '../../../../../domain/sop/rules/events/link-without-name.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(linkWithoutName, {
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
      'links whose names are empty',
      diagram(
        tags('start:s end:e') +
          throwing('a', '<linkEventDefinition name=""/>') +
          catching('b', '<linkEventDefinition name=" "/>'),
        's > a\nb > e',
      ),
      ['a', 'b'],
    ],
    [
      'links without a name',
      diagram(
        tags('start:s end:e') + throwing('a', '<linkEventDefinition/>') + catching('b', '<linkEventDefinition/>'),
        's > a\nb > e',
      ),
      ['a', 'b'],
    ],
  ],
});

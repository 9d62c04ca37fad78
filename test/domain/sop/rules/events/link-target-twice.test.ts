import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, throwing } from '../../../engine/diagram-parts.ts';
import { linkTargetTwice } from '../../../../../domain/sop/rules/events/link-target-twice.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(linkTargetTwice, {
  sound: [
    [
      'two links of different names',
      diagram(
        tags('start:s and:g end:e') +
          throwing('a', '<linkEventDefinition name="L"/>') +
          catching('b', '<linkEventDefinition name="L"/>') +
          throwing('c', '<linkEventDefinition name="M"/>') +
          catching('d', '<linkEventDefinition name="M"/>'),
        's > g > a\ng > c\nb > e\nd > e',
      ),
    ],
  ],
  broken: [
    [
      'two targets of one name',
      diagram(
        tags('start:s end:e') +
          throwing('a', '<linkEventDefinition name="L"/>') +
          catching('b', '<linkEventDefinition name="L"/>') +
          catching('c', '<linkEventDefinition name="L"/>'),
        's > a\nb > e\nc > e',
      ),
      ['c'],
    ],
  ],
});

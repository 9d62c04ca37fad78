import { diagram, tags } from '../../../engine/diagram.ts';
import { catching } from '../../../engine/diagram-parts.ts';
import { linkWithoutSource } from '../../../../../domain/sop/rules/events/link-without-source.ts';
import { ruleTable } from '../../rule-table.ts';
import { soundLinks } from '../../sound-links.ts';

ruleTable(linkWithoutSource, {
  sound: soundLinks,
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

import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, throwing } from '../../../engine/diagram-parts.ts';
import { flowFromLinkThrow } from '../../../../../domain/sop/rules/flows/flow-from-link-throw.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowFromLinkThrow, {
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
      'a flow out of the throwing link',
      diagram(
        tags('start:s end:e') +
          throwing('a', '<linkEventDefinition name="L"/>') +
          catching('b', '<linkEventDefinition name="L"/>'),
        's > a > e\nb > e',
      ),
      ['a_e'],
    ],
  ],
});

import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, throwing } from '../../../engine/diagram-parts.ts';
import { flowIntoLinkCatch } from '../../../../../domain/sop/rules/flows/flow-into-link-catch.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(flowIntoLinkCatch, {
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
      'a flow into the catching link',
      diagram(
        tags('start:s end:e and:g') +
          throwing('a', '<linkEventDefinition name="L"/>') +
          catching('b', '<linkEventDefinition name="L"/>'),
        's > g > a\ng > b > e',
      ),
      ['g_b'],
    ],
  ],
});

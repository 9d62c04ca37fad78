import { diagram, tags } from '../../../engine/diagram.ts';
import { expr, catching } from '../../../engine/diagram-parts.ts';
import { conditionEventEmpty } from '../../../../../domain/sop/rules/events/condition-event-empty.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(conditionEventEmpty, {
  sound: [
    [
      'a process that is marked as not executable',
      diagram(tags('start:s end:e') + catching('c', '<conditionalEventDefinition/>'), 's > c > e').replace(
        'isExecutable="true"',
        'isExecutable="false"',
      ),
    ],
    [
      'a condition',
      diagram(
        tags('start:s end:e') +
          catching('c', '<conditionalEventDefinition>' + expr('condition', 'a > 1') + '</conditionalEventDefinition>'),
        's > c > e',
      ),
    ],
  ],
  broken: [['none', diagram(tags('start:s end:e') + catching('c', '<conditionalEventDefinition/>'), 's > c > e'), ['c']]],
});

import { diagram, tags } from '../../../engine/diagram.ts';
import { notExecuted } from '../../../../../domain/sop/rules/processes/not-executed.ts';
import { ours } from '../../ours.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(notExecuted, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    ['a choreography of another tool', diagram(tags('start:s end:e'), 's > e', '<choreography id="c"/>')],
  ],
  broken: [['a choreography beside a process', ours(diagram(tags('start:s end:e'), 's > e', '<choreography id="c"/>')), ['c']]],
});

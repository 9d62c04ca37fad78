import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, catching } from '../../../engine/diagram-parts.ts';
import { catchEventPlain } from '../../../../../domain/sop/rules/events/catch-event-plain.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(catchEventPlain, {
  sound: [['a timer', diagram(tags('start:s end:e') + catching('c', timer('PT1H')), 's > c > e')]],
  broken: [['one that waits for nothing', diagram(tags('start:s end:e') + catching('c', ''), 's > c > e'), ['c']]],
});

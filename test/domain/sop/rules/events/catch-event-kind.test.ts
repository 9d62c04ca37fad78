import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, catching, named, error, compensate } from '../../../engine/diagram-parts.ts';
import { catchEventKind } from '../../../../../domain/sop/rules/events/catch-event-kind.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(catchEventKind, {
  sound: [['a timer', diagram(tags('start:s end:e') + catching('c', timer('PT1H')), 's > c > e')]],
  broken: [
    ['an error in normal flow', diagram(tags('start:s end:e') + catching('c', error), 's > c > e', named), ['c']],
    ['a compensation in normal flow', diagram(tags('start:s end:e') + catching('c', compensate()), 's > c > e'), ['c']],
  ],
});

import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, throwing, named, signal } from '../../../engine/diagram-parts.ts';
import { throwEventKind } from '../../../../../domain/sop/rules/events/throw-event-kind.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(throwEventKind, {
  sound: [['a plain one and a signal', diagram(tags('start:s end:e throw:t') + throwing('c', signal), 's > t > c > e', named)]],
  broken: [
    ['a timer', diagram(tags('start:s end:e') + throwing('c', timer('PT1H')), 's > c > e'), ['c']],
    ['a terminate', diagram(tags('start:s end:e') + throwing('c', '<terminateEventDefinition/>'), 's > c > e'), ['c']],
  ],
});

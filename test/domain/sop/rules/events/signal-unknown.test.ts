import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, named, signal } from '../../../engine/diagram-parts.ts';
import { signalUnknown } from '../../../../../domain/sop/rules/events/signal-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(signalUnknown, {
  sound: [['a declared signal', diagram(tags('start:s end:e') + catching('c', signal), 's > c > e', named)]],
  broken: [['an undeclared signal', diagram(tags('start:s end:e') + catching('c', signal), 's > c > e'), ['c']]],
});

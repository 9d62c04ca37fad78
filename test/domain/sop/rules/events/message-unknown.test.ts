import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, named, message } from '../../../engine/diagram-parts.ts';
import { messageUnknown } from '../../../../../domain/sop/rules/events/message-unknown.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageUnknown, {
  sound: [['a declared message', diagram(tags('start:s end:e') + catching('c', message), 's > c > e', named)]],
  broken: [['an undeclared message', diagram(tags('start:s end:e') + catching('c', message), 's > c > e'), ['c']]],
});

import { diagram, tags } from '../../engine/diagram.ts';
import { catching, named, message } from '../../engine/diagram-parts.ts';
import { messageMissing } from '../../../../domain/sop/rules/message-missing.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(messageMissing, {
  sound: [['a named message', diagram(tags('start:s end:e') + catching('c', message), 's > c > e', named)]],
  broken: [['none', diagram(tags('start:s end:e') + catching('c', '<messageEventDefinition/>'), 's > c > e'), ['c']]],
});

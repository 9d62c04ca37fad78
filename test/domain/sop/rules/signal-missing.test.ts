import { diagram, tags } from '../../engine/diagram.ts';
import { catching, named, signal } from '../../engine/diagram-parts.ts';
import { signalMissing } from '../../../../domain/sop/rules/signal-missing.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(signalMissing, {
  sound: [['a named signal', diagram(tags('start:s end:e') + catching('c', signal), 's > c > e', named)]],
  broken: [['none', diagram(tags('start:s end:e') + catching('c', '<signalEventDefinition/>'), 's > c > e'), ['c']]],
});

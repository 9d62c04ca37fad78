import { diagram, tags } from '../../../engine/diagram.ts';
import { processWithoutId } from '../../../../../domain/sop/rules/document/process-without-id.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(processWithoutId, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['a second process without an id', diagram(tags('start:s end:e'), 's > e', '<process name="q"/>'), ['q']]],
});

import { diagram, tags } from '../../engine/diagram.ts';
import { idIllegal } from '../../../../domain/sop/rules/id-illegal.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(idIllegal, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [['an id with a space', diagram(tags('start:s end:e') + '<task id="a b"/>', 's > e'), ['a b']]],
});

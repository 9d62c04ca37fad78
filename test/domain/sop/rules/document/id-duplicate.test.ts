import { diagram, tags } from '../../../engine/diagram.ts';
import { idDuplicate } from '../../../../../domain/sop/rules/document/id-duplicate.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(idDuplicate, {
  sound: [['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')]],
  broken: [
    ['two tasks of one id', diagram(tags('start:s task:t task:t end:e'), 's > t > e'), ['t']],
    [
      'a flow with a task’s id',
      diagram(tags('start:s task:t end:e') + '<sequenceFlow id="t" sourceRef="s" targetRef="t"/>', 't > e'),
      ['t'],
    ],
  ],
});

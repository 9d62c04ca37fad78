import { diagram, tags } from '../../../engine/diagram.ts';
import { idIllegal } from '../../../../../domain/sop/rules/document/id-illegal.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(idIllegal, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    ['ids in Chinese', diagram(tags('start:开始 task:审批 end:e'), '开始 > 审批 > e')],
  ],
  broken: [
    [
      'an id with a space',
      diagram('<startEvent id="s"/><task id="a b"/><endEvent id="e"/>', 's > a b > e'),
      ['a b', 's_a b', 'a b_e'],
    ],
    ['an id that begins with a digit', diagram(tags('start:s task:1t end:e'), 's > 1t > e'), ['1t', '1t_e']],
  ],
});

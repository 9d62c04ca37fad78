import { diagram, tags } from '../../../engine/diagram.ts';
import { named } from '../../../engine/diagram-parts.ts';
import { completionQuantity } from '../../../../../domain/sop/rules/activities/completion-quantity.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(completionQuantity, {
  sound: [['two', diagram(tags('start:s end:e') + '<task id="t" completionQuantity="2"/>', 's > t > e', named)]],
  broken: [
    ['none', diagram(tags('start:s end:e') + '<task id="t" completionQuantity="0"/>', 's > t > e', named), ['t']],
    ['no number', diagram(tags('start:s end:e') + '<task id="t" completionQuantity="many"/>', 's > t > e', named), ['t']],
  ],
});

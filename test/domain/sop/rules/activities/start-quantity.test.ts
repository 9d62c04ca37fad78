import { diagram, tags } from '../../../engine/diagram.ts';
import { named } from '../../../engine/diagram-parts.ts';
import { startQuantity } from '../../../../../domain/sop/rules/activities/start-quantity.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(startQuantity, {
  sound: [
    ['two', diagram(tags('start:s and:g task:a end:e') + '<task id="t" startQuantity="2"/>', 's > g > t > e\ng > a > t', named)],
  ],
  broken: [
    ['none', diagram(tags('start:s end:e') + '<task id="t" startQuantity="0"/>', 's > t > e', named), ['t']],
    ['no number', diagram(tags('start:s end:e') + '<task id="t" startQuantity="many"/>', 's > t > e', named), ['t']],
  ],
});

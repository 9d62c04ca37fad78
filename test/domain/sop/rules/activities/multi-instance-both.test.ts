import { diagram, tags } from '../../../engine/diagram.ts';
import { mi, expr, named } from '../../../engine/diagram-parts.ts';
import { multiInstanceBoth } from '../../../../../domain/sop/rules/activities/multi-instance-both.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(multiInstanceBoth, {
  sound: [
    [
      'a cardinality',
      diagram(tags('start:s end:e') + '<task id="t">' + mi(expr('loopCardinality', '3')) + '</task>', 's > t > e', named),
    ],
  ],
  broken: [
    [
      'both',
      diagram(
        tags('start:s end:e') +
          '<task id="t">' +
          mi(
            '<extensionElements><vouch:loop collection="=items" item="item"/></extensionElements>' + expr('loopCardinality', '3'),
          ) +
          '</task>',
        's > t > e',
        named,
      ),
      ['t'],
    ],
  ],
});

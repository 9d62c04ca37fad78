import { diagram, tags } from '../../../engine/diagram.ts';
import { mi, expr, named } from '../../../engine/diagram-parts.ts';
import { multiInstanceWithoutCount } from '../../../../../domain/sop/rules/activities/multi-instance-without-count.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(multiInstanceWithoutCount, {
  sound: [
    [
      'a cardinality',
      diagram(tags('start:s end:e') + '<task id="t">' + mi(expr('loopCardinality', '3')) + '</task>', 's > t > e', named),
    ],
    [
      'a collection of ours',
      diagram(
        tags('start:s end:e') +
          '<task id="t">' +
          mi('<extensionElements><vouch:loop collection="=items" item="item"/></extensionElements>') +
          '</task>',
        's > t > e',
        named,
      ),
    ],
  ],
  broken: [['neither', diagram(tags('start:s end:e') + '<task id="t">' + mi('') + '</task>', 's > t > e', named), ['t']]],
});

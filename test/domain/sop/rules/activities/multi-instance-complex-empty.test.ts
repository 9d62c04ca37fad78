import { diagram, tags } from '../../../engine/diagram.ts';
import { mi, expr, named } from '../../../engine/diagram-parts.ts';
import { multiInstanceComplexEmpty } from '../../../../../domain/sop/rules/activities/multi-instance-complex-empty.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(multiInstanceComplexEmpty, {
  sound: [
    [
      'the default signal of the first',
      diagram(
        tags('start:s end:e') + '<task id="t">' + mi(expr('loopCardinality', '3'), 'behavior="One"') + '</task>',
        's > t > e',
        named,
      ),
    ],
    [
      'the event of the first',
      diagram(
        tags('start:s end:e') +
          '<task id="t">' +
          mi(expr('loopCardinality', '3'), 'behavior="One" oneBehaviorEventRef="d"') +
          '</task>',
        's > t > e',
        named + '<signalEventDefinition id="d" signalRef="sg"/>',
      ),
    ],
  ],
  broken: [
    [
      'no conditions for complex',
      diagram(
        tags('start:s end:e') + '<task id="t">' + mi(expr('loopCardinality', '3'), 'behavior="Complex"') + '</task>',
        's > t > e',
        named,
      ),
      ['t'],
    ],
  ],
});

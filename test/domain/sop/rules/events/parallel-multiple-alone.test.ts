import { diagram, tags } from '../../../engine/diagram.ts';
import { named, signal, message } from '../../../engine/diagram-parts.ts';
import { parallelMultipleAlone } from '../../../../../domain/sop/rules/events/parallel-multiple-alone.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(parallelMultipleAlone, {
  sound: [
    [
      'two events',
      diagram(
        tags('start:s end:e') +
          '<intermediateCatchEvent id="c" parallelMultiple="true">' +
          signal +
          message +
          '</intermediateCatchEvent>',
        's > c > e',
        named,
      ),
    ],
  ],
  broken: [
    [
      'one event',
      diagram(
        tags('start:s end:e') + '<intermediateCatchEvent id="c" parallelMultiple="true">' + signal + '</intermediateCatchEvent>',
        's > c > e',
        named,
      ),
      ['c'],
    ],
  ],
});

import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub, on, ending } from '../../../engine/diagram-parts.ts';
import { cancelBoundaryOutsideTransaction } from '../../../../../domain/sop/rules/boundary-events/cancel-boundary-outside-transaction.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(cancelBoundaryOutsideTransaction, {
  sound: [
    [
      'one on a transaction',
      diagram(
        tags('start:s end:e end:z') +
          '<transaction id="x">' +
          tags('start:a') +
          ending('c', '<cancelEventDefinition/>') +
          flowsXml('a > c') +
          '</transaction>' +
          on('x', 'b', '<cancelEventDefinition/>'),
        's > x > e\nb > z',
      ),
    ],
  ],
  broken: [
    [
      'one on a sub-process',
      diagram(
        tags('start:s end:e end:z') +
          sub('p1', tags('start:a end:c') + flowsXml('a > c')) +
          on('p1', 'b', '<cancelEventDefinition/>'),
        's > p1 > e\nb > z',
      ),
      ['b'],
    ],
  ],
});

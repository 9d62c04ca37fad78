import { diagram, tags, flowsXml } from '../../../engine/diagram.ts';
import { sub, on, ending, named } from '../../../engine/diagram-parts.ts';
import { cancelEndOutsideTransaction } from '../../../../../domain/sop/rules/events/cancel-end-outside-transaction.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(cancelEndOutsideTransaction, {
  sound: [
    [
      'a cancel end in a transaction',
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
    ['a cancel end in a process', diagram(tags('start:s') + ending('e', '<cancelEventDefinition/>'), 's > e'), ['e']],
    [
      'a cancel end in a plain sub-process',
      diagram(
        tags('start:s end:e') + sub('p1', tags('start:a') + ending('c', '<cancelEventDefinition/>') + flowsXml('a > c')),
        's > p1 > e',
        named,
      ),
      ['c'],
    ],
  ],
});

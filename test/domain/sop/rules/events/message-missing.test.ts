import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, named, message } from '../../../engine/diagram-parts.ts';
import { messageMissing } from '../../../../../domain/sop/rules/events/message-missing.ts';
import { ruleTable } from '../../rule-table.ts';

const waiting = (event: string, around = '') => diagram(tags('start:s end:e') + catching('c', event), 's > c > e', around);
const operation =
  '<message id="ms" name="M"/><interface id="i" name="I"><operation id="o" name="O"><inMessageRef>ms</inMessageRef></operation></interface>';

ruleTable(messageMissing, {
  sound: [
    ['a named message', waiting(message, named)],
    [
      'a message that is left open in a process that is not executable',
      waiting('<messageEventDefinition/>').replace('isExecutable="true"', 'isExecutable="false"'),
    ],
  ],
  broken: [
    ['none', waiting('<messageEventDefinition/>'), ['c']],
    [
      'an operation alone',
      waiting('<messageEventDefinition><operationRef>o</operationRef></messageEventDefinition>', operation),
      ['c'],
    ],
  ],
});

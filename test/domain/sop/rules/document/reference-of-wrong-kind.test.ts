import { diagram, tags } from '../../../engine/diagram.ts';
import { ending, named, signal } from '../../../engine/diagram-parts.ts';
import { referenceOfWrongKind } from '../../../../../domain/sop/rules/document/reference-of-wrong-kind.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(referenceOfWrongKind, {
  sound: [
    ['a process from start to end', diagram(tags('start:s task:t end:e'), 's > t > e')],
    ['each kind in its place', diagram(tags('start:s') + ending('e', signal), 's > e', named)],
  ],
  broken: [
    [
      'a signal that is a message',
      diagram(tags('start:s') + ending('e', '<signalEventDefinition id="d" signalRef="ms"/>'), 's > e', named),
      ['d'],
    ],
  ],
});

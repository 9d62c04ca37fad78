import { diagram, tags } from '../../../engine/diagram.ts';
import { catching, named, signal, starting } from '../../../engine/diagram-parts.ts';
import { ours } from '../../ours.ts';
import { signalMissing } from '../../../../../domain/sop/rules/events/signal-missing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(signalMissing, {
  sound: [
    ['a named signal', diagram(tags('start:s end:e') + catching('c', signal), 's > c > e', named)],
    [
      'a start of another tool that leaves its signal open',
      diagram(`${starting('s', '<signalEventDefinition/>')}${tags('end:e')}`, 's > e'),
    ],
  ],
  broken: [
    ['a start of an SOP', ours(diagram(`${starting('s', '<signalEventDefinition/>')}${tags('end:e')}`, 's > e')), ['s']],
    ['none', diagram(tags('start:s end:e') + catching('c', '<signalEventDefinition/>'), 's > c > e'), ['c']],
  ],
});

import { diagram, tags } from '../../../engine/diagram.ts';
import { ending, named } from '../../../engine/diagram-parts.ts';
import { eventDefinitionShared } from '../../../../../domain/sop/rules/events/event-definition-shared.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventDefinitionShared, {
  sound: [
    [
      'a definition at the top of the file',
      diagram(
        tags('start:s') + ending('e', '<eventDefinitionRef>d</eventDefinitionRef>'),
        's > e',
        named + '<signalEventDefinition id="d" signalRef="sg"/>',
      ),
    ],
  ],
  broken: [
    [
      'another event’s own definition',
      diagram(
        tags('start:s and:g') +
          ending('e', '<signalEventDefinition id="d" signalRef="sg"/>') +
          ending('z', '<eventDefinitionRef>d</eventDefinitionRef>'),
        's > g > e\ng > z',
        named,
      ),
      ['z'],
    ],
  ],
});

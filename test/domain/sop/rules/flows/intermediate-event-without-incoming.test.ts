import { diagram } from '../../../engine/diagram.ts';
import { intermediateEventWithoutIncoming } from '../../../../../domain/sop/rules/flows/intermediate-event-without-incoming.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(intermediateEventWithoutIncoming, {
  sound: [
    ['an event between steps', diagram('<startEvent id="s"/><intermediateThrowEvent id="t"/><endEvent id="e"/>', 's > t > e')],
  ],
  broken: [
    [
      'an event that begins a process',
      diagram(
        '<task id="t"/><intermediateCatchEvent id="c"><signalEventDefinition signalRef="sg"/></intermediateCatchEvent><endEvent id="e"/>',
        'c > t > e',
        '<message id="ms" name="M"/><signal id="sg" name="S"/>',
      ),
      ['c'],
    ],
  ],
});

import { diagram } from '../../../engine/diagram.ts';
import { intermediateEventWithoutOutgoing } from '../../../../../domain/sop/rules/flows/intermediate-event-without-outgoing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(intermediateEventWithoutOutgoing, {
  sound: [
    ['an event between steps', diagram('<startEvent id="s"/><intermediateThrowEvent id="t"/><endEvent id="e"/>', 's > t > e')],
  ],
  broken: [
    [
      'an event that ends a process',
      diagram('<startEvent id="s"/><task id="t"/><intermediateThrowEvent id="c"/>', 's > t > c'),
      ['c'],
    ],
  ],
});

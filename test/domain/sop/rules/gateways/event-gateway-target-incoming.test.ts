import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, catching, named, message } from '../../../engine/diagram-parts.ts';
import { eventGatewayTargetIncoming } from '../../../../../domain/sop/rules/gateways/event-gateway-target-incoming.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventGatewayTargetIncoming, {
  sound: [
    [
      'a timer and a message',
      diagram(
        tags('start:s end:e end:z') + '<eventBasedGateway id="g" />' + catching('a', timer('PT1H')) + catching('b', message) + '',
        's > g > a > e\ng > b > z',
        named,
      ),
    ],
  ],
  broken: [
    [
      'a loop back to the event',
      diagram(
        tags('start:s end:e end:z') +
          '<eventBasedGateway id="g" />' +
          catching('a', timer('PT1H')) +
          catching('b', message) +
          tags('task:t'),
        's > g > a > t > e\ng > b > z\nt > a',
        named,
      ),
      ['a'],
    ],
  ],
});

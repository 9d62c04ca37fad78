import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, catching, named, message } from '../../../engine/diagram-parts.ts';
import { eventGatewayOutgoing } from '../../../../../domain/sop/rules/gateways/event-gateway-outgoing.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventGatewayOutgoing, {
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
      'one event alone',
      diagram(tags('start:s end:e') + '<eventBasedGateway id="g"/>' + catching('a', timer('PT1H')), 's > g > a > e'),
      ['g'],
    ],
  ],
});

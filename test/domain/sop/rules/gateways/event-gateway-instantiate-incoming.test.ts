import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, catching, named, signal, message } from '../../../engine/diagram-parts.ts';
import { eventGatewayInstantiateIncoming } from '../../../../../domain/sop/rules/gateways/event-gateway-instantiate-incoming.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventGatewayInstantiateIncoming, {
  sound: [
    [
      'one that begins the process',
      diagram(
        tags('end:e end:z') + '<eventBasedGateway id="g" instantiate="true"/>' + catching('b', message) + catching('a', signal),
        'g > a > e\ng > b > z',
        named,
      ),
    ],
  ],
  broken: [
    [
      'one behind a start event',
      diagram(
        tags('start:s end:e end:z') +
          '<eventBasedGateway id="g" instantiate="true"/>' +
          catching('a', timer('PT1H')) +
          catching('b', message) +
          '',
        's > g > a > e\ng > b > z',
        named,
      ),
      ['g'],
    ],
  ],
});

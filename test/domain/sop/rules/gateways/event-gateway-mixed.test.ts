import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, catching, named, message } from '../../../engine/diagram-parts.ts';
import { eventGatewayMixed } from '../../../../../domain/sop/rules/gateways/event-gateway-mixed.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventGatewayMixed, {
  sound: [
    [
      'a timer and a receive task',
      diagram(
        tags('start:s end:e end:z') +
          '<eventBasedGateway id="g" />' +
          '<receiveTask id="a" messageRef="ms"/>' +
          catching('b', timer('PT1H')) +
          '',
        's > g > a > e\ng > b > z',
        named,
      ),
    ],
  ],
  broken: [
    [
      'a message and a receive task',
      diagram(
        tags('start:s end:e end:z') +
          '<eventBasedGateway id="g" />' +
          '<receiveTask id="a" messageRef="ms"/>' +
          catching('b', message) +
          '',
        's > g > a > e\ng > b > z',
        named,
      ),
      ['g'],
    ],
  ],
});

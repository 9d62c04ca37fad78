import { diagram, tags } from '../../../engine/diagram.ts';
import { on, timer, catching, named } from '../../../engine/diagram-parts.ts';
import { eventGatewayReceiveBoundary } from '../../../../../domain/sop/rules/gateways/event-gateway-receive-boundary.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventGatewayReceiveBoundary, {
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
      'a receive task with a timer on it',
      diagram(
        tags('start:s end:e end:z') +
          '<eventBasedGateway id="g" />' +
          '<receiveTask id="a" messageRef="ms"/>' +
          catching('b', timer('PT1H')) +
          on('a', 'c', timer('PT2H')),
        's > g > a > e\ng > b > z\nc > z',
        named,
      ),
      ['a'],
    ],
  ],
});

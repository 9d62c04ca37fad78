import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, catching, named, message } from '../../../engine/diagram-parts.ts';
import { eventGatewayTarget } from '../../../../../domain/sop/rules/gateways/event-gateway-target.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventGatewayTarget, {
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
      'a plain task',
      diagram(
        tags('start:s end:e end:z') + '<eventBasedGateway id="g" />' + tags('task:a') + catching('b', message) + '',
        's > g > a > e\ng > b > z',
        named,
      ),
      ['a'],
    ],
    [
      'a link',
      diagram(
        tags('start:s end:e end:z') +
          '<eventBasedGateway id="g" />' +
          catching('a', '<linkEventDefinition name="L"/>') +
          catching('b', message) +
          '',
        's > g > a > e\ng > b > z',
        named,
      ),
      ['a'],
    ],
  ],
});

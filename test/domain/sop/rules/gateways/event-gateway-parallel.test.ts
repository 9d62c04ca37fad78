import { diagram, tags } from '../../../engine/diagram.ts';
import { timer, catching, named, message } from '../../../engine/diagram-parts.ts';
import { eventGatewayParallel } from '../../../../../domain/sop/rules/gateways/event-gateway-parallel.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(eventGatewayParallel, {
  sound: [
    [
      'one that begins the process',
      diagram(
        tags('end:e end:z') +
          '<eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/>' +
          catching('b', message) +
          '<intermediateCatchEvent id="a"><messageEventDefinition messageRef="m2"/></intermediateCatchEvent>',
        'g > a > e\ng > b > z',
        named + '<message id="m2" name="N"/>',
      ),
    ],
  ],
  broken: [
    [
      'one in the middle of a process',
      diagram(
        tags('start:s end:e end:z') +
          '<eventBasedGateway id="g" eventGatewayType="Parallel"/>' +
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

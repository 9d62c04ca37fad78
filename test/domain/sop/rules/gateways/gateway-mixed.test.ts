import { diagram, tags } from '../../../engine/diagram.ts';
import { gatewayMixed } from '../../../../../domain/sop/rules/gateways/gateway-mixed.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(gatewayMixed, {
  sound: [
    [
      'one of both',
      diagram(
        tags('start:s and:h task:a task:b end:e end:z') + '<parallelGateway id="g" gatewayDirection="Mixed"/>',
        's > h > a > g > e\nh > b > g > z',
      ),
    ],
  ],
  broken: [
    [
      'a plain split',
      diagram(
        tags('start:s task:a task:b end:e') +
          '<parallelGateway id="g" gatewayDirection="Mixed"/><parallelGateway id="j" gatewayDirection="Converging"/>',
        's > g > a > j > e\ng > b > j',
      ),
      ['g'],
    ],
  ],
});

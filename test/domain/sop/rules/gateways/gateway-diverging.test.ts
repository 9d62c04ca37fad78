import { diagram, tags } from '../../../engine/diagram.ts';
import { gatewayDiverging } from '../../../../../domain/sop/rules/gateways/gateway-diverging.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(gatewayDiverging, {
  sound: [
    [
      'a split and a join',
      diagram(
        tags('start:s task:a task:b end:e') +
          '<parallelGateway id="g" gatewayDirection="Diverging"/><parallelGateway id="j" gatewayDirection="Converging"/>',
        's > g > a > j > e\ng > b > j',
      ),
    ],
  ],
  broken: [
    [
      'a join marked as a split',
      diagram(
        tags('start:s task:a task:b end:e') +
          '<parallelGateway id="g" gatewayDirection="Diverging"/><parallelGateway id="j" gatewayDirection="Diverging"/>',
        's > g > a > j > e\ng > b > j',
      ),
      ['j'],
    ],
  ],
});

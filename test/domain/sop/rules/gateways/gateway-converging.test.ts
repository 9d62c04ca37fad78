import { diagram, tags } from '../../../engine/diagram.ts';
import { gatewayConverging } from '../../../../../domain/sop/rules/gateways/gateway-converging.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(gatewayConverging, {
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
      'a split marked as a join',
      diagram(
        tags('start:s task:a task:b end:e') +
          '<parallelGateway id="g" gatewayDirection="Converging"/><parallelGateway id="j" gatewayDirection="Converging"/>',
        's > g > a > j > e\ng > b > j',
      ),
      ['g'],
    ],
  ],
});

import { diagram, tags } from '../../../engine/diagram.ts';
import { expr } from '../../../engine/diagram-parts.ts';
import { complexGatewayWithoutActivation } from '../../../../../domain/sop/rules/gateways/complex-gateway-without-activation.ts';
import { ours } from '../../ours.ts';
import { ruleTable } from '../../rule-table.ts';

const join = diagram(
  tags('start:s and:g task:a task:b end:e') + '<complexGateway id="j"/>',
  's > g > a > j\ng > b > j\nj > e | true',
);

ruleTable(complexGatewayWithoutActivation, {
  sound: [
    ['a join without one in a diagram of another tool, which BPMN allows', join],
    [
      'a join with a condition',
      diagram(
        tags('start:s and:g task:a task:b end:e') +
          '<complexGateway id="j">' +
          expr('activationCondition', 'activationCount >= 1') +
          '</complexGateway>',
        's > g > a > j\ng > b > j\nj > e | true',
      ),
    ],
  ],
  broken: [['a join without one', ours(join), ['j']]],
});

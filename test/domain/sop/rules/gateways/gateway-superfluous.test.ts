import { diagram, tags } from '../../../engine/diagram.ts';
import { gatewaySuperfluous } from '../../../../../domain/sop/rules/gateways/gateway-superfluous.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(gatewaySuperfluous, {
  sound: [['a split and a join', diagram(tags('start:s and:g task:a task:b and:j end:e'), 's > g > a > j > e\ng > b > j')]],
  broken: [['one flow in and one out', diagram(tags('start:s and:g end:e'), 's > g > e'), ['g']]],
});

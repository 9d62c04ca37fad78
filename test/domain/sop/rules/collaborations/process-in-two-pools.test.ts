import { twoPools } from '../../pools.ts';
import { processInTwoPools } from '../../../../../domain/sop/rules/collaborations/process-in-two-pools.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(processInTwoPools, {
  sound: [['one pool for each', twoPools('')]],
  broken: [['two pools of one process', twoPools('<participant id="D" processRef="p"/>'), ['p']]],
});

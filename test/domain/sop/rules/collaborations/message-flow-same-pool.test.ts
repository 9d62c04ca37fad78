import { twoPools } from '../../pools.ts';
import { messageFlowSamePool } from '../../../../../domain/sop/rules/collaborations/message-flow-same-pool.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowSamePool, {
  sound: [
    ['from a task to a start', twoPools('<messageFlow id="f" sourceRef="t" targetRef="m"/>')],
    ['to a black box', twoPools('<messageFlow id="f" sourceRef="t" targetRef="C"/>')],
  ],
  broken: [
    ['within a process', twoPools('<messageFlow id="f" sourceRef="t" targetRef="h"/>'), ['f']],
    ['to its own pool', twoPools('<messageFlow id="f" sourceRef="t" targetRef="A"/>'), ['f']],
  ],
});

import { twoPools } from '../../pools.ts';
import { messageFlowSource } from '../../../../../domain/sop/rules/collaborations/message-flow-source.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowSource, {
  sound: [['from a task to a start', twoPools('<messageFlow id="f" sourceRef="t" targetRef="m"/>')]],
  broken: [
    ['from a start event', twoPools('<messageFlow id="f" sourceRef="s" targetRef="m"/>'), ['f']],
    ['from a catching event', twoPools('<messageFlow id="f" sourceRef="w" targetRef="t"/>'), ['f']],
  ],
});

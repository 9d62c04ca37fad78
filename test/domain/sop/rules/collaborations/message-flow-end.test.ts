import { twoPools } from '../../pools.ts';
import { messageFlowEnd } from '../../../../../domain/sop/rules/collaborations/message-flow-end.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowEnd, {
  sound: [['from a task to a start', twoPools('<messageFlow id="f" sourceRef="t" targetRef="m"/>')]],
  broken: [
    ['to an unknown id', twoPools('<messageFlow id="f" sourceRef="t" targetRef="x"/>'), ['f']],
    ['from nowhere', twoPools('<messageFlow id="f" targetRef="m"/>'), ['f']],
  ],
});

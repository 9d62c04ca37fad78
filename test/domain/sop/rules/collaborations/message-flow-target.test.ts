import { twoPools } from '../../pools.ts';
import { messageFlowTarget } from '../../../../../domain/sop/rules/collaborations/message-flow-target.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowTarget, {
  sound: [['from a task to a start', twoPools('<messageFlow id="f" sourceRef="t" targetRef="m"/>')]],
  broken: [['to an end event', twoPools('<messageFlow id="f" sourceRef="t" targetRef="z"/>'), ['f']]],
});

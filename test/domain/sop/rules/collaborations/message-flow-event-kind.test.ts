import { twoPools } from '../../pools.ts';
import { messageFlowEventKind } from '../../../../../domain/sop/rules/collaborations/message-flow-event-kind.ts';
import { ruleTable } from '../../rule-table.ts';

ruleTable(messageFlowEventKind, {
  sound: [['from a task to a message start', twoPools('<messageFlow id="f" sourceRef="t" targetRef="m"/>')]],
  broken: [['from a plain event', twoPools('<messageFlow id="f" sourceRef="h" targetRef="m"/>'), ['h']]],
});

import { disarm } from './event-arming.ts';
import type { InstanceId } from './event.ts';
import { openIncident } from './incident.ts';
import { childrenList, isDying } from './instance-tree.ts';
import { behaviourOf } from './lifecycle.ts';
import { incidentOf, type Thrown } from './propagation.ts';
import { armEventSubProcesses, disarmEventSubProcesses } from './scope-start.ts';
import { cancelChildren } from './termination.ts';
import type { Turn } from './turn.ts';

/**
 * Ends the scope in which an error was thrown that nothing catches (BPMN 2.0.2, 10.5.3): what runs beside the thrower
 * is cancelled, what the scope and the thrower listen to is withdrawn, and an incident stays on the thrower. An error out of
 * a loop is that of the activity as a whole.
 */
export function endUncaught(turn: Turn, thrown: Thrown & { id: InstanceId }): void {
  if (!turn.find(thrown.id) || isDying(turn, thrown.id)) return;
  const id = turn.own(thrown.id)['inner'] === true ? (turn.instance(thrown.id).parent ?? thrown.id) : thrown.id;
  const scope = turn.scopeOf(id);
  const told = incidentOf(thrown);
  const message = told.message + aftermath(turn, id, scope);
  if (scope !== id) cancelChildren(turn, scope, id);
  cancelChildren(turn, id);
  disarmEventSubProcesses(turn, turn.node(scope), scope);
  disarm(turn, id);
  behaviourOf(turn, id).terminate?.(turn, turn.node(id), id);
  turn.setOwn(id, { offered: undefined, calling: undefined, closing: undefined, ended: true });
  openIncident(turn, id, { ...told, message }, 'activate');
}

/** What whoever resolves the incident should know: a retry takes the thrower alone again, and an end event throws each time. */
function aftermath(turn: Turn, id: InstanceId, scope: InstanceId): string {
  const isAlone = scope === id || (turn.draft.get('lists', childrenList(scope))?.size ?? 0) < 2;
  const [restZh, rest] = isAlone
    ? ['', '']
    : ['同一范围内的其他工作已取消，不会恢复；', 'what ran beside it is cancelled and does not come back; '];
  if (turn.node(id).plan.type === 'endEvent')
    return `（${restZh}重试会再次抛出此错误：请取消流程，改正后重新发起 / ${rest}a retry throws it again: cancel the run, and start another once its reason is gone）`;
  return isAlone ? '' : `（${restZh}重试只重做这一步 / ${rest}a retry takes this step alone again）`;
}

/** An activity that is taken again after its error has ended the scope finds it listening as before. */
export function reviveScope(turn: Turn, id: InstanceId): void {
  if (turn.own(id)['ended'] !== true) return;
  const scope = turn.scopeOf(id);
  turn.setOwn(id, { ended: undefined });
  armEventSubProcesses(turn, turn.node(scope), scope);
}

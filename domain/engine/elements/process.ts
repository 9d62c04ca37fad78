import { dropCompensations } from '../compensation-records.ts';
import { disarm } from '../event-arming.ts';
import type { InstanceId } from '../event.ts';
import { closeIncident } from '../incident.ts';
import { childrenList, PROCESSES } from '../instance-tree.ts';
import { release } from '../lifecycle.ts';
import { detach, sizeOf } from '../linked-list.ts';
import type { BpmnElement } from '../node.ts';
import { outputsOf } from '../output-sets.ts';
import { beginProcess } from '../process-start.ts';
import { disarmEventSubProcesses } from '../scope-start.ts';
import type { Turn } from '../turn.ts';
import { returnFrom } from './call-activity.ts';

type Outcome = 'completed' | 'terminated' | 'failed';
const worst: Outcome[] = ['completed', 'terminated', 'failed'];

/**
 * A process: top of the run, or called by an activity. It ends when nothing is left in it (BPMN 2.0.2, 13.5.6), with one of
 * its output sets where it declares any. A top process that has ended keeps its variables, as the run's result.
 */
export const process: BpmnElement = {
  container: true,

  activate: beginProcess,

  completing: disarmEventSubProcesses,

  empty(turn, node, id) {
    const { parent } = turn.instance(id);
    if (turn.own(id)['terminated'] !== true) outputsOf(turn, node, id);
    dropCompensations(turn, id);
    if (parent === undefined) return endTop(turn, id, turn.own(id)['terminated'] === true ? 'terminated' : 'completed');
    disarm(turn, id);
    returnFrom(turn, parent, id);
    release(turn, id, 'left');
    turn.scopes.set(parent, turn.steps);
  },

  proceed: (turn, _node, id) => void turn.scopes.set(id, turn.steps),
};

/** Ends a top process; the run ends with its last one, in the worst of their ways. */
export function endTop(turn: Turn, id: InstanceId, outcome: Outcome): void {
  const { draft } = turn;
  disarm(turn, id);
  closeIncident(turn, id);
  turn.setStatus(id, outcome === 'completed' ? 'completed' : 'terminated');
  detach(draft, PROCESSES, id);
  const before = draft.rootValue('ending') ?? 'completed';
  const ending = worst.indexOf(outcome) > worst.indexOf(before) ? outcome : before;
  draft.setRoot('ending', ending);
  if (sizeOf(draft, PROCESSES) > 0 || sizeOf(draft, childrenList(id)) > 0) return;
  draft.setRoot('status', ending);
  turn.command(id, { type: 'ended', outcome: ending });
}

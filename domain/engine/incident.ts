import type { InstanceId } from './event.ts';
import type { Fault } from './fault.ts';
import type { Step } from './lifecycle.ts';
import type { Turn } from './turn.ts';

/** Holds an instance at a step that cannot be taken. Others go on. */
export function openIncident(turn: Turn, id: InstanceId, fault: Pick<Fault, 'code' | 'message'>, step: Step): void {
  closeIncident(turn, id);
  const incident = turn.draft.nextId('n');
  const { element } = turn.instance(id);
  const { code, message } = fault;
  turn.draft.put('incidents', incident, { instance: id, element, code, message, since: turn.event.at });
  turn.setOwn(id, { incident, step });
  turn.command(id, { type: 'openIncident', incident, element, code, message });
}

export function closeIncident(turn: Turn, id: InstanceId): void {
  const incident = turn.own(id)['incident'];
  if (typeof incident !== 'string') return;
  turn.draft.remove('incidents', incident);
  turn.setOwn(id, { incident: undefined, step: undefined });
  turn.command(id, { type: 'closeIncident', incident });
}

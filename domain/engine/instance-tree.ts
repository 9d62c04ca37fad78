import type { InstanceId } from './event.ts';
import { append, detach } from './linked-list.ts';
import type { Node } from './node.ts';
import type { Instance } from './state.ts';
import type { Turn } from './turn.ts';

export const childrenList = (scope: InstanceId) => `c/${scope}`;
/** The processes that run, without those that call activities started. */
export const PROCESSES = 'processes';

/** Puts a new instance of a node into its scope. */
export function addInstance(
  turn: Turn,
  node: Node,
  parent: InstanceId | undefined,
  plan: number,
  own?: Instance['own'],
): InstanceId {
  const id = turn.draft.nextId('i');
  turn.draft.put('instances', id, {
    element: node.id,
    plan,
    status: 'activating',
    since: turn.event.at,
    ...(parent !== undefined && { parent }),
    ...(own && { own }),
  });
  append(turn.draft, parent === undefined ? PROCESSES : childrenList(parent), id);
  return id;
}

export function removeInstance(turn: Turn, id: InstanceId): void {
  const { parent } = turn.instance(id);
  detach(turn.draft, parent === undefined ? PROCESSES : childrenList(parent), id);
  turn.draft.remove('instances', id);
}

/** Whether an instance, or one around it, is being cancelled in batches: nothing happens to it any more. */
export function isDying(turn: Turn, id: InstanceId): boolean {
  const walked: InstanceId[] = [];
  for (let at: InstanceId | undefined = id; at !== undefined;) {
    const instance: Instance | undefined = turn.find(at);
    if (!instance || instance.status === 'terminating') return true;
    if (turn.alive.has(at)) break;
    walked.push(at);
    at = instance.parent;
  }
  for (const one of walked) turn.alive.add(one);
  return false;
}

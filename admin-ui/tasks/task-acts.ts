import { type ActRule, type Allowed, allowedAct } from '../acts/act-rule.ts';
import type { TaskItem } from './task.ts';

export type TaskAct = 'claim' | 'release' | 'complete' | 'reassign' | 'comment';

/** A task as one person looks at it. */
interface Looked {
  status: TaskItem['status'];
  mine: boolean;
  free: boolean;
}

const CLOSED = 'vouch.task.why.closed';
const CLAIMED = 'vouch.task.why.claimedByOther';

/** What may be done with a task, by its state; what roles and duties allow is the server's word. */
const taskActs: Record<TaskAct, ActRule<Looked>> = {
  claim: {
    states: ['open', 'claimed'],
    otherwise: CLOSED,
    conditions: [
      { holds: ({ mine }) => !mine, otherwise: 'vouch.task.why.alreadyMine' },
      { holds: ({ free }) => free, otherwise: CLAIMED },
    ],
  },
  release: {
    states: ['open', 'claimed'],
    otherwise: CLOSED,
    conditions: [
      { holds: ({ mine, free }) => mine || free, otherwise: CLAIMED },
      { holds: ({ mine }) => mine, otherwise: 'vouch.task.why.notClaimed' },
    ],
  },
  complete: {
    states: ['open', 'claimed'],
    otherwise: CLOSED,
    conditions: [{ holds: ({ mine, free }) => mine || free, otherwise: CLAIMED }],
  },
  reassign: { states: ['open', 'claimed'], otherwise: CLOSED },
  comment: { states: ['open', 'claimed', 'completed', 'withdrawn'] },
};

/** Whether a task is for somebody with these roles; what duties forbid besides is the server's word. */
export function taskForMe(
  task: Pick<TaskItem, 'assignee' | 'candidates' | 'roles'>,
  user: string,
  roles: readonly string[],
): Allowed {
  const { assignee, candidates, roles: wanted } = task;
  if (assignee !== null && assignee !== user) return { allowed: false, reason: 'vouch.task.why.assignedToOther' };
  if (assignee === user || candidates.includes(user) || wanted.length === 0) return { allowed: true };
  if (wanted.some((role) => roles.includes(role))) return { allowed: true };
  return { allowed: false, reason: 'vouch.task.why.roleMissing' };
}

/** Whether `user` may do `act` with the task as it stands. */
export function taskAct(act: TaskAct, task: Pick<TaskItem, 'status' | 'claimed_by'>, user: string): Allowed {
  const looked = { status: task.status, mine: task.claimed_by === user, free: task.claimed_by === null };
  return allowedAct(taskActs[act], looked);
}

import { usePermissions } from 'react-admin';
import type { Allowed } from '../acts/act-rule.ts';
import { both, useMay } from '../acts/use-may.ts';
import { useRoleNames } from '../layout/use-role-names.ts';
import type { Task } from './task.ts';
import { taskAct, taskForMe } from './task-acts.ts';

/** Whether a person may claim or complete a task, by its state and whom it is for; and the words of the reason where not. */
export function useTaskAllowed(task: Task, user: string): { claim: Allowed; complete: Allowed; words: Record<string, string> } {
  const may = useMay();
  const roleNames = useRoleNames();
  const { permissions: roles } = usePermissions<string[]>();
  const mine = roles === undefined ? { allowed: true } : taskForMe(task, user, roles);
  const work = both(mine, may('work', 'Task'));
  return {
    claim: both(taskAct('claim', task, user), work),
    complete: both(taskAct('complete', task, user), work),
    words: { user: task.claimed_by ?? '', assignee: task.assignee ?? '', roles: roleNames(task.roles) },
  };
}

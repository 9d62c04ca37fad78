import { cursorPage } from '../providers/cursor-pages.ts';
import { http, problemOf } from '../providers/http.ts';
import type { TaskItem } from '../tasks/task.ts';

/** Where a scan leads: a task to do, or the page of the thing itself. */
export interface Found {
  kind: 'task' | 'serial' | 'batch';
  path: string;
}

const subjects = ['serial', 'batch', 'lot', 'order'] as const;

/** The most urgent open task about what was scanned, else the thing itself; null where nobody knows the code. */
export async function findByScan(code: string): Promise<Found | null> {
  for (const subject of subjects) {
    const page = await cursorPage<TaskItem>({ resource: 'tasks', page: 1, perPage: 1, filter: { [subject]: code } });
    const [task] = page.data;
    if (task !== undefined) return { kind: 'task', path: `/tasks/${encodeURIComponent(task.id)}` };
  }
  if (await exists(`/serials/${encodeURIComponent(code)}`))
    return { kind: 'serial', path: `/serials/${encodeURIComponent(code)}/show` };
  if (await exists(`/batches/${encodeURIComponent(code)}`))
    return { kind: 'batch', path: `/batches/${encodeURIComponent(code)}/show` };
  return null;
}

async function exists(path: string): Promise<boolean> {
  try {
    await http(path);
    return true;
  } catch (error) {
    if ([403, 404].includes(problemOf(error)?.status ?? 0)) return false;
    throw error;
  }
}

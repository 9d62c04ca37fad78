import type { TaskItem } from '../tasks/task.ts';

/** The parts of the inbox, most urgent first. */
export const sections = ['overdue', 'soon', 'mine', 'open'] as const;
export type Section = (typeof sections)[number];

const SOON = 24 * 3_600_000;

/** In which part a task belongs, for a person at an instant. */
export function sectionOf(task: Pick<TaskItem, 'due' | 'claimed_by' | 'assignee'>, user: string, now: number): Section {
  const left = task.due === null ? Infinity : Date.parse(task.due) - now;
  if (left < 0) return 'overdue';
  if (left <= SOON) return 'soon';
  return task.claimed_by === user || task.assignee === user ? 'mine' : 'open';
}

/** Tasks by section, each in the order that the server gave them: its order is that of urgency. */
export function bySection(tasks: TaskItem[], user: string, now: number): { section: Section; tasks: TaskItem[] }[] {
  return sections
    .map((section) => ({ section, tasks: tasks.filter((task) => sectionOf(task, user, now) === section) }))
    .filter((part) => part.tasks.length > 0);
}

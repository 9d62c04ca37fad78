import { describe, expect, it } from '@jest/globals';
import { bySection, sectionOf } from '../../../admin-ui/inbox/urgency.ts';
import type { TaskItem } from '../../../admin-ui/tasks/task.ts';

const now = Date.parse('2026-03-01T00:00:00Z');
const task = (due: string | null, claimed_by: string | null = null, assignee: string | null = null) => ({
  due,
  claimed_by,
  assignee,
});

describe('a task stands in the inbox', () => {
  it.each([
    ['overdue before all else', task('2026-02-28T23:59:59Z', 'me'), 'overdue'],
    ['due within a day', task('2026-03-02T00:00:00Z'), 'soon'],
    ['mine when I claimed it', task('2026-03-05T00:00:00Z', 'me'), 'mine'],
    ['mine when it is assigned to me', task(null, null, 'me'), 'mine'],
    ['open to my roles', task(null), 'open'],
  ])('%s', (_name, item, expected) => {
    expect(sectionOf(item, 'me', now)).toBe(expected);
  });
  it('in the server’s order within its section, sections without tasks left out', () => {
    const tasks = [task('2026-02-01T00:00:00Z'), task(null), task('2026-01-01T00:00:00Z')].map((item, n) => ({
      ...item,
      id: String(n),
    })) as TaskItem[];
    expect(bySection(tasks, 'me', now).map((part) => [part.section, part.tasks.map(({ id }) => id)])).toEqual([
      ['overdue', ['0', '2']],
      ['open', ['1']],
    ]);
  });
});

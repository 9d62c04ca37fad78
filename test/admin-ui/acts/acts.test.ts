import { describe, expect, it } from '@jest/globals';
import { runAct } from '../../../admin-ui/runs/run-acts.ts';
import { mayStart } from '../../../admin-ui/runs/may-start.ts';
import { sopAct } from '../../../admin-ui/sops/sop-acts.ts';
import { type TaskAct, taskAct, taskForMe } from '../../../admin-ui/tasks/task-acts.ts';

describe('a task', () => {
  const cases: [TaskAct, 'open' | 'claimed' | 'completed' | 'withdrawn', string | null, string | true][] = [
    ['claim', 'open', null, true],
    ['claim', 'claimed', 'me', 'vouch.task.why.alreadyMine'],
    ['claim', 'claimed', 'her', 'vouch.task.why.claimedByOther'],
    ['claim', 'completed', 'me', 'vouch.task.why.closed'],
    ['release', 'claimed', 'me', true],
    ['release', 'open', null, 'vouch.task.why.notClaimed'],
    ['release', 'claimed', 'her', 'vouch.task.why.claimedByOther'],
    ['complete', 'open', null, true],
    ['complete', 'claimed', 'me', true],
    ['complete', 'claimed', 'her', 'vouch.task.why.claimedByOther'],
    ['complete', 'withdrawn', null, 'vouch.task.why.closed'],
    ['reassign', 'claimed', 'her', true],
    ['reassign', 'completed', null, 'vouch.task.why.closed'],
    ['comment', 'completed', null, true],
  ];
  it.each(cases)('%s when %s by %s', (act, status, claimed_by, expected) => {
    const { allowed, reason } = taskAct(act, { status, claimed_by }, 'me');
    expect(allowed || reason).toBe(expected);
  });
});

describe('a task, and whom it is for', () => {
  const free = { assignee: null, candidates: [], roles: ['planner'] };
  it.each([
    ['somebody with the role', free, ['planner', 'auditor'], true],
    ['somebody without it', free, ['operator'], 'vouch.task.why.roleMissing'],
    ['anybody where no role is named', { ...free, roles: [] }, ['operator'], true],
    ['a candidate, whatever the role', { ...free, candidates: ['me'] }, ['operator'], true],
    ['whom it is assigned to', { ...free, assignee: 'me' }, ['operator'], true],
    ['nobody else where it is assigned', { ...free, assignee: 'her' }, ['planner'], 'vouch.task.why.assignedToOther'],
  ])('is for %s', (_, task, roles, expected) => {
    const { allowed, reason } = taskForMe(task, 'me', roles);
    expect(allowed || reason).toBe(expected);
  });
});

describe('a run', () => {
  it('is cancelled while it runs', () => {
    expect(runAct('cancel', { status: 'running' }).allowed).toBe(true);
    expect(runAct('cancel', { status: 'completed' })).toEqual({ allowed: false, reason: 'vouch.run.why.ended' });
  });
  const none = { kind: 'none', element: 'S', process: 'p' };
  it.each([
    ['an operator where nobody is named', [], ['operator'], [none], true],
    ['a hospital where nobody is named', [], ['hospital'], [none], false],
    ['a hospital that is named', ['hospital'], ['hospital'], [none], true],
    ['somebody who is not named', ['planner'], ['operator'], [none], false],
    ['nobody, where only a message starts it', [], ['planner'], [{ ...none, kind: 'message' }], false],
  ])('is started by %s', (_name, starters, roles, starts, expected) => {
    expect(mayStart({ starters, starts }, roles)).toBe(expected);
  });
});

describe('a version of an SOP', () => {
  it('is released as a draft, by somebody else than its author', () => {
    expect(sopAct('release', { status: 'draft', author: 'her' }, 'me').allowed).toBe(true);
    expect(sopAct('release', { status: 'draft', author: 'me' }, 'me').reason).toBe('vouch.sop.why.author');
    expect(sopAct('release', { status: 'released', author: 'her' }, 'me').reason).toBe('vouch.sop.why.notDraft');
  });
});

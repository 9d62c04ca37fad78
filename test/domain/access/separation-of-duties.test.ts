import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { passwordFault } from '../../../domain/access/password-policy.ts';
import { roles } from '../../../domain/access/roles.ts';
import { dutyInTheWay, rolesInConflict } from '../../../domain/access/separation-of-duties.ts';
import type { DutyRule } from '../../../domain/engine/command.ts';

const duty = (kind: DutyRule['kind'], ...steps: string[]): DutyRule => ({ kind, steps, over: 'batch' });

describe('dynamic separation of duties', () => {
  it.each<[string, DutyRule, [string, string][], string | undefined]>([
    ['who inspected may not release', duty('separation', 'Inspect'), [['Inspect', 'ann']], 'Inspect'],
    ['who did another step may', duty('separation', 'Inspect'), [['Pack', 'ann']], undefined],
    ['others may', duty('separation', 'Inspect'), [['Inspect', 'bob']], undefined],
    ['one of several steps is enough', duty('separation', 'A', 'B'), [['B', 'ann']], 'B'],
    ['a binding lets the same person', duty('binding', 'Open'), [['Open', 'ann']], undefined],
    ['a binding keeps others out', duty('binding', 'Open'), [['Open', 'bob']], 'Open'],
    ['a binding waits for the step to be done', duty('binding', 'Open'), [], undefined],
  ])('%s', (_, rule, done, step) => {
    const performed = done.map(([step, user]) => ({ step, user }));
    expect(dutyInTheWay('ann', [rule], [performed])?.step).toBe(step);
  });

  it('never lets a person through a separation that they stand in, whoever else did the steps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ step: fc.constantFrom('A', 'B', 'C'), user: fc.constantFrom('ann', 'bob') })),
        (performed) => {
          const stands = performed.some(({ step, user }) => step !== 'C' && user === 'ann');
          expect(dutyInTheWay('ann', [duty('separation', 'A', 'B')], [performed]) !== undefined).toBe(stands);
        },
      ),
    );
  });
});

describe('static separation of duties', () => {
  it.each<[string[], boolean]>([
    [['operator', 'inspector'], false],
    [['auditor'], false],
    [['auditor', 'operator'], true],
    [['hospital', 'planner'], true],
    [['hospital', 'dealer'], false],
    [['hospital', 'sterilisation'], true],
    [['operator', 'sterilisation'], false],
    [['administrator', 'compliance'], false],
    [['releaser', 'administrator', 'warehouse'], true],
  ])('%j in conflict: %s', (held, conflict) => {
    expect(rolesInConflict(held) !== undefined).toBe(conflict);
  });

  it('lets everyone hold any one role', () => {
    for (const role of Object.keys(roles)) expect(rolesInConflict([role])).toBeUndefined();
  });
});

describe('a new password', () => {
  it.each<[string, boolean]>([
    ['short', false],
    ['1234567890', false],
    ['aaaaaaaaaaaa', false],
    ['PASSWORD123', false],
    ['my-name-is-ann-lee', false],
    ['x'.repeat(200), false],
    ['correct horse 42', true],
    ['𠮷'.repeat(3) + '密码足够长了吧', true],
  ])('%s: %s', (password, fit) => {
    expect(passwordFault('ann', password) === undefined).toBe(fit);
  });
});

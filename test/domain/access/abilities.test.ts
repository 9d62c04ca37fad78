import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subject } from '@casl/ability';
import { describe, expect, it } from '@jest/globals';
import { endpoints } from '../../../api/endpoints.ts';
import { abilityFor, rolesThatMay } from '../../../domain/access/abilities.ts';
import { roles } from '../../../domain/access/roles.ts';
import { actions, subjects } from '../../../domain/access/subjects.ts';

// the matrix is reviewed by people: a change of the rules that nobody wrote into it fails here
const [head, ...lines] = readFileSync(join(import.meta.dirname, 'matrix.csv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const named = head!.slice(1);

describe('the reviewed matrix of access', () => {
  it('has a column for every role and a row for every route that names an ability', () => {
    expect(named).toEqual(Object.keys(roles));
    const routes = endpoints
      .filter(({ ability }) => Array.isArray(ability))
      .map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(lines.map(([route]) => route).toSorted()).toEqual(routes.toSorted());
  });

  it.each(lines.map(([route, ...cells]) => [route!, cells] as const))('%s', (route, cells) => {
    const [method, path] = route.split(' ');
    const endpoint = endpoints.find((one) => one.method.toUpperCase() === method && one.path === path)!;
    const [action, about] = endpoint.ability as [keyof typeof actions, keyof typeof subjects];
    const decided = named.map((role) =>
      abilityFor({ user: 'u', roles: [role], organisation: 'o' }).can(action, about) ? 'yes' : 'no',
    );
    expect(decided).toEqual(cells);
    expect(rolesThatMay(action, about)).toEqual(named.filter((_, n) => cells[n] === 'yes'));
  });
});

describe('what a role lets one do', () => {
  it('is nothing without a role', () => {
    const ability = abilityFor({ user: 'u', roles: [] });
    for (const action of Object.keys(actions))
      for (const about of Object.keys(subjects)) expect(ability.can(action as never, about as never)).toBe(false);
  });

  it('is what staff may do, for a role that the organisation has made itself', () => {
    const ability = abilityFor({ user: 'u', roles: ['sterilisation'] });
    expect([
      ability.can('work', 'Task'),
      ability.can('read', 'Batch'),
      ability.can('read', 'AuditEntry'),
      ability.can('create', 'User'),
    ]).toEqual([true, true, false, false]);
  });

  it.each<[string, object, boolean]>([
    ['held by us', { holder: 'h1' }, true],
    ['held by others', { holder: 'h2' }, false],
    ['held by nobody', { holder: null }, false],
  ])('is, for a hospital, a serial %s: %s', (_, row, expected) => {
    expect(
      abilityFor({ user: 'u', roles: ['hospital'], organisation: 'h1' }).can('read', subject('Serial', { ...row }) as never),
    ).toBe(expected);
  });

  it('is nothing of others for a partner without an organisation', () => {
    const ability = abilityFor({ user: 'u', roles: ['dealer'], organisation: null });
    for (const holder of ['h1', null]) expect(ability.can('read', subject('Serial', { holder }) as never)).toBe(false);
    expect(ability.can('work', subject('Task', { assignee: null, candidates: ['h1'], organisations: ['h1'] }) as never)).toBe(
      false,
    );
  });

  it('lets a partner work on what is offered to the organisation or the person', () => {
    const ability = abilityFor({ user: 'u', roles: ['hospital'], organisation: 'h1' });
    const can = (task: object) =>
      ability.can('work', subject('Task', { assignee: null, candidates: [], organisations: [], ...task }) as never);
    expect([
      can({ organisations: ['h2', 'h1'] }),
      can({ assignee: 'u' }),
      can({ candidates: ['u'] }),
      can({}),
      can({ organisations: ['h2'] }),
    ]).toEqual([true, true, true, false, false]);
  });
});

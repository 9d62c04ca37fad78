import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstAdmin } from '../../cli/first-admin.ts';
import { call, type RunningApi, runApi, testPassword } from './running-api.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.stop());

async function link(): Promise<string[]> {
  const lines: string[] = [];
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = api.database.url;
  try {
    expect(await firstAdmin({ stdout: (line) => lines.push(line), stderr: (line) => lines.push(line) })).toBe(0);
  } finally {
    process.env['DATABASE_URL'] = before ?? '';
  }
  return lines;
}

const tokenOf = (lines: string[]) =>
  /^http:\/\/127\.0\.0\.1:\d+\/#\/welcome\?token=([\w-]{43})$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
const welcome = (token: string, user = 'root-admin', password = testPassword) =>
  call(api.address, 'POST', '/welcome', { token, user, name: '管理员', password });

describe('the first administrator', () => {
  it('comes by a one-time link, once', async () => {
    const [stale, token] = [tokenOf(await link()), tokenOf(await link())];
    expect(token).not.toBe('');
    const rows = await api.database.query<{ all: string }>('select row_to_json(invitation)::text as all from invitation');
    for (const row of rows) expect(row.all).not.toContain(token);
    expect((await welcome(stale)).body.code).toBe('link-void');
    expect((await welcome(token, 'root-admin', 'short')).status).toBe(422);
    const all = await Promise.all(['root-admin', 'second-admin', 'third-admin'].map((user) => welcome(token, user)));
    expect(all.map(({ status }) => status).toSorted()).toEqual([201, 403, 403]);
    expect(await link()).toEqual([]);
    expect((await welcome(token, 'late-admin')).status).toBe(403);
    const users = await api.database.query('select 1 from user_account');
    expect(users).toHaveLength(1);
  });
});

describe('accounts', () => {
  it('are made without a password, and opened by a one-time link', async () => {
    const admin = await api.as('admin', 'administrator');
    const made = await admin.post('/users', { id: 'ann', name: '安娜 𠮷', roles: ['operator', 'inspector'] });
    expect(made.body).toEqual({
      id: 'ann',
      name: '安娜 𠮷',
      organisation: null,
      language: 'zh',
      status: 'active',
      roles: ['inspector', 'operator'],
      version: 1,
    });
    expect((await call(api.address, 'POST', '/session', { user: 'ann', password: testPassword })).status).toBe(401);
    const invited = await admin.post('/users/ann/invitation');
    const token = /token=([\w-]+)/.exec(invited.text)![1]!;
    expect((await welcome(token, 'somebody')).status).toBe(403);
    expect((await welcome(token, 'ann')).status).toBe(201);
    expect((await call(api.address, 'POST', '/session', { user: 'ann', password: testPassword })).status).toBe(200);
  });

  it.each<[string, object, number, string]>([
    ['a taken name', { id: 'admin', roles: [] }, 409, 'user-exists'],
    ['the name of a program', { id: 'system', roles: [] }, 409, 'user-exists'],
    ['an unknown role', { id: 'new', roles: ['wizard'] }, 422, 'role-not-there'],
    ['roles that nobody may hold together', { id: 'new', roles: ['auditor', 'operator'] }, 422, 'roles-incompatible'],
    ['a hospital user without a hospital', { id: 'new', roles: ['hospital'] }, 422, 'organisation-missing'],
    ['a weak password', { id: 'new', roles: [], password: '1234567890' }, 422, 'password-unfit'],
    ['a name in capitals', { id: 'New', roles: [] }, 400, 'input-invalid'],
  ])('refuse %s', async (_, user, status, code) => {
    const admin = await api.as('admin', 'administrator');
    const got = await admin.post('/users', { name: 'x', ...user });
    expect([got.status, got.body.code]).toEqual([status, code]);
    expect(await api.database.query(`select 1 from user_account where id = 'new'`)).toEqual([]);
  });

  it('change under their version, never by their own hand, and sign out who is disabled', async () => {
    const admin = await api.as('admin', 'administrator');
    const bob = await api.as('bob', 'operator');
    expect((await admin.put('/users/bob', { version: 1, roles: ['inspector'] })).body.roles).toEqual(['inspector']);
    const late = await admin.put('/users/bob', { version: 1, name: 'x' });
    expect([late.status, late.body.changedBy]).toEqual([409, 'admin']);
    expect((await bob.get('/session')).body.roles).toEqual(['inspector']);
    expect((await admin.put('/users/bob', { version: 2, status: 'disabled' })).status).toBe(200);
    expect((await bob.get('/session')).status).toBe(401);
    const own = await admin.put('/users/admin', { version: 1, roles: ['administrator', 'compliance'] });
    expect([own.status, own.body.code]).toEqual([403, 'own-roles']);
  });

  it('keep the built-in roles, and take roles of the organisation’s own', async () => {
    const admin = await api.as('admin', 'administrator');
    expect((await admin.post('/roles', { id: 'sterilisation', title_zh: '灭菌', title_en: 'Sterilisation' })).status).toBe(201);
    expect(
      (await admin.put('/roles/sterilisation', { version: 1, title_zh: '灭菌员', title_en: 'Steriliser' })).body,
    ).toMatchObject({ version: 2 });
    expect((await admin.put('/roles/operator', { version: 1, title_zh: '操作', title_en: 'Op' })).status).toBe(409);
    expect((await admin.post('/users', { id: 'carol', name: 'C', roles: ['sterilisation'] })).status).toBe(201);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, clientOf, type RunningApi, runApi, statusAfter, testPassword } from './running-api.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.stop());

const signIn = (user: string, password: string, headers?: Record<string, string>) =>
  call(api.address, 'POST', '/session', { user, password }, headers);
const audited = (user: string) =>
  api.database.query<{ action: string }>(`select action from audit_entry where record_id = $1 or actor = $1 order by id`, [user]);

describe('signing in', () => {
  it('opens a session whose token is kept hashed only', async () => {
    await api.createUser({ id: 'ann', roles: ['operator'] });
    const got = await signIn('ANN ', testPassword);
    expect(got.status).toBe(200);
    expect(got.body).toMatchObject({ user: 'ann', roles: ['operator'], language: 'zh', passwordChangeDue: false });
    const header = got.headers.getSetCookie()[0]!;
    expect(header).toMatch(/^vouch_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
    const token = /=([\w-]{43})/.exec(header)![1]!;
    const rows = await api.database.query<{ all: string }>(`select row_to_json(session)::text as all from session`);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.all).not.toContain(token);
    const me = await clientOf(api.address, `vouch_session=${token}`).get('/session');
    expect(me.body).toMatchObject({ user: 'ann', name: 'ann 𠮷' });
  });

  it('says the same of a wrong password and of no such user, and notes both', async () => {
    await api.createUser({ id: 'bob', roles: ['operator'] });
    const [wrong, nobody] = [await signIn('bob', 'not the password'), await signIn('nobody-here', 'not the password')];
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(nobody.body);
    expect(wrong.body.message).toEqual({ zh: expect.any(String), en: expect.any(String) });
    expect((await audited('bob')).map(({ action }) => action)).toContain('sign-in.failed');
    expect((await audited('nobody-here')).map(({ action }) => action)).toContain('sign-in.failed');
  });

  it('tries five of twenty guesses sent at once, and refuses the right password while locked', async () => {
    await api.createUser({ id: 'carl', roles: ['operator'] });
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, n) => signIn('carl', `guess number ${n}`)));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(guesses.filter(({ status }) => status === 423)).toHaveLength(15);
    const right = await signIn('carl', testPassword);
    expect(right.status).toBe(423);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(800);
    const actions = (await audited('carl')).map(({ action }) => action);
    expect(actions.filter((action) => action === 'sign-in.failed')).toHaveLength(5);
    expect(actions.filter((action) => action === 'account.locked')).toHaveLength(1);
    expect(actions.filter((action) => action === 'sign-in.refused')).toHaveLength(16);
  });

  it('opens a locked account when its time is over', async () => {
    await api.database.query(`update sign_in_attempt set locked_until = now() - interval '1 second' where account = 'carl'`);
    expect((await signIn('carl', 'wrong again once')).status).toBe(401);
    expect((await signIn('carl', testPassword)).status).toBe(200);
  });

  it('lets the same person in at thirty places at once', async () => {
    await api.createUser({ id: 'dora', roles: ['operator'] });
    const all = await Promise.all(Array.from({ length: 30 }, () => signIn('dora', testPassword)));
    expect(all.every(({ status }) => status === 200)).toBe(true);
  });

  it('takes a password however the keyboard composed it', async () => {
    await api.createUser({ id: 'eve', roles: [], password: 'café crème 42'.normalize('NFD') });
    expect((await signIn('eve', 'café crème 42'.normalize('NFC'))).status).toBe(200);
  });
});

describe('a session', () => {
  it('ends by signing out, by idleness, by age, and when the account is disabled', async () => {
    for (const end of [
      `update session set used_at = now() - interval '61 minutes' where user_id = 'fay'`,
      `update session set expires_at = now() where user_id = 'fay'`,
      `update user_account set status = 'disabled' where id = 'fay'`,
    ]) {
      const client = await api.as('fay', 'operator');
      expect((await client.get('/session')).status).toBe(200);
      await api.database.query(end);
      expect(await statusAfter(client, '/session', 200)).toBe(401);
    }
    const client = await api.as('gus', 'operator');
    const out = await client.delete('/session');
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toContain('Max-Age=0');
    expect((await client.get('/session')).status).toBe(401);
    expect((await audited('gus')).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['session.opened', 'session.closed']),
    );
  });

  it('changes the password, ends the other sessions, and takes no password of the last five', async () => {
    const [here, elsewhere] = [await api.as('hal', 'operator'), await api.as('hal', 'operator')];
    const change = (password: string, newPassword: string) => here.post('/session/password', { password, newPassword });
    expect((await change(testPassword, testPassword)).body.code).toBe('password-unfit');
    expect((await change(testPassword, 'short')).status).toBe(422);
    expect((await change('wrong one here', 'another fine phrase')).status).toBe(401);
    expect((await change(testPassword, 'another fine phrase')).status).toBe(204);
    expect((await here.get('/session')).status).toBe(200);
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect((await signIn('hal', 'another fine phrase')).status).toBe(200);
  });

  it('changes the password once, however often the same call is repeated', async () => {
    const client = await api.as('ivy', 'operator');
    const change = () =>
      client.post(
        '/session/password',
        { password: testPassword, newPassword: 'another fine phrase' },
        { 'Idempotency-Key': 'lost' },
      );
    expect([(await change()).status, (await change()).status]).toEqual([204, 204]);
    const kept = await api.database.query(`select failures from sign_in_attempt where account = 'ivy'`);
    expect(kept).toEqual([]);
  });
});

describe('a call with a cookie', () => {
  const unsafe = (headers: Record<string, string>) => async () => {
    const { cookie } = await api.as('ida', 'operator');
    return call(api.address, 'POST', '/session/password', { password: 'x', newPassword: 'y' }, { Cookie: cookie, ...headers });
  };

  it.each<[string, Record<string, string>]>([
    ['neither header', {}],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site' }],
    ['no origin', { Origin: 'null' }],
    ['another origin', { Origin: 'https://evil.example' }],
    ['another origin that claims to be same', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }],
  ])('is refused from %s', async (_, headers) => {
    const got = await unsafe(headers)();
    expect([got.status, got.body.code]).toEqual([403, 'cross-site']);
  });

  it('passes from our own pages', async () => {
    await api.database.query('delete from sign_in_attempt');
    expect((await unsafe({ 'Sec-Fetch-Site': 'same-origin' })()).body.code).toBe('password-wrong');
    expect((await unsafe({ Origin: api.address })()).body.code).toBe('password-wrong');
  });

  it('refuses a sign-in that another site sends', async () => {
    expect((await signIn('ida', testPassword, { Origin: 'https://evil.example' })).status).toBe(403);
  });
});

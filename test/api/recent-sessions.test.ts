import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, runApi, statusAfter } from './running-api.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.stop());

describe('a session that was just read', () => {
  it('is over at once for who signs out', async () => {
    const ann = await api.as('ann', 'auditor');
    expect((await ann.get('/session')).status).toBe(200);
    await ann.delete('/session');
    expect((await ann.get('/session')).status).toBe(401);
  });

  it.each([
    ['its session was ended', 'bea', `update session set ended_at = now() where user_id = 'bea'`, 401],
    ['its role was taken away', 'cleo', `delete from user_role where user_id = 'cleo'`, 403],
    ['its account was closed', 'dora', `update user_account set status = 'disabled' where id = 'dora'`, 401],
  ])('serves no look once another process has it that %s', async (_, user, change, status) => {
    const client = await api.as(user, 'auditor');
    expect((await client.get('/audit-entries')).status).toBe(200);
    await api.database.query(change);
    expect(await statusAfter(client, '/audit-entries', 200)).toBe(status);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApi, runApi } from './running-api.ts';

let api: RunningApi;
let planner: Client;
beforeAll(async () => {
  api = await runApi();
  planner = await api.as('planner', 'planner');
});
afterAll(() => api.stop());

const organisation = (id: string) => ({ id, kind: 'hospital', name_zh: '第一医院', name_en: 'First hospital' });
const countOf = async (id: string) => {
  const [row] = await api.database.query<{ rows: string; entries: string }>(
    `select (select count(*) from organisation where id = $1) as rows, (select count(*) from audit_entry where record_id = $1) as entries`,
    [id],
  );
  return { rows: Number(row!.rows), entries: Number(row!.entries) };
};

describe('a POST with an Idempotency-Key', () => {
  it('is done once and answered alike, byte for byte', async () => {
    const key = { 'Idempotency-Key': 'once' };
    const first = await planner.post('/organisations', organisation('once'), key);
    const second = await planner.post('/organisations', organisation('once'), key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await countOf('once')).toEqual({ rows: 1, entries: 1 });
  });

  it('is done once when ten come at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => planner.post('/organisations', organisation('ten'), { 'Idempotency-Key': 'ten' })),
    );
    expect(new Set(all.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await countOf('ten')).toEqual({ rows: 1, entries: 1 });
  });

  it('refuses the key for another body, whatever the order of fields', async () => {
    const key = { 'Idempotency-Key': 'other' };
    expect((await planner.post('/organisations', organisation('other'), key)).status).toBe(201);
    const { id, ...rest } = organisation('other');
    expect((await planner.post('/organisations', { ...rest, id }, key)).status).toBe(201);
    const again = await planner.post('/organisations', organisation('another'), key);
    expect([again.status, again.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await countOf('another')).toEqual({ rows: 0, entries: 0 });
  });

  it('replays a refusal too, with one audit entry', async () => {
    await planner.post('/organisations', organisation('taken'));
    const key = { 'Idempotency-Key': 'refused' };
    const [first, second] = [
      await planner.post('/organisations', organisation('taken'), key),
      await planner.post('/organisations', organisation('taken'), key),
    ];
    expect([first.status, first.body.code]).toEqual([409, 'already-exists']);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('content-type')).toContain('application/problem+json');
    const refused = await api.database.query(
      `select 1 from audit_entry where action = 'act.refused' and reason = 'already-exists'`,
    );
    expect(refused).toHaveLength(1);
  });

  it('keeps the keys of two people apart', async () => {
    const other = await api.as('second-planner', 'planner');
    const key = { 'Idempotency-Key': 'shared' };
    expect((await planner.post('/organisations', organisation('mine'), key)).body.id).toBe('mine');
    expect((await other.post('/organisations', organisation('theirs'), key)).body.id).toBe('theirs');
  });

  it('does the act when the first try left nothing behind', async () => {
    // as a process killed between act and commit does: key and act rolled back together
    await expect(
      api.database.transaction(async (tx) => {
        await tx.query(`insert into idempotency_key (scope, key, request_hash) values ('planner', 'killed', '\\x00')`);
        await tx.query(
          `insert into organisation (id, kind, name_zh, name_en, language, channel, status) values ('killed', 'hospital', 'x', 'x', 'zh', 'email', 'active')`,
        );
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    const got = await planner.post('/organisations', organisation('killed'), { 'Idempotency-Key': 'killed' });
    expect(got.status).toBe(201);
    expect(await countOf('killed')).toEqual({ rows: 1, entries: 1 });
  });

  it('waits for the same key in another process, and then finds its answer', async () => {
    const client = await api.database.pool.connect();
    await client.query('begin');
    await client.query(`insert into idempotency_key (scope, key, request_hash) values ('planner', 'elsewhere', '\\x00')`);
    const waiting = planner.post('/organisations', organisation('elsewhere'), { 'Idempotency-Key': 'elsewhere' });
    await untilBlocked();
    await client.query('commit');
    client.release();
    expect((await waiting).body.code).toBe('idempotency-key-reused');
    expect(await countOf('elsewhere')).toEqual({ rows: 0, entries: 0 });
  });

  it('refuses a key that is none', async () => {
    const got = await planner.post('/organisations', organisation('x'), { 'Idempotency-Key': 'a b' });
    expect([got.status, got.body.faults?.[0]?.path]).toEqual([400, 'header.Idempotency-Key']);
  });
});

async function untilBlocked(): Promise<void> {
  for (;;) {
    const rows = await api.database.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpoints } from '../../api/endpoints.ts';
import { type Client, type RunningApi, rowsOf, runApi } from './running-api.ts';

const [head, ...lines] = readFileSync(join(import.meta.dirname, '../domain/access/matrix.csv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const named = head!.slice(1);

let api: RunningApi;
const clients: Record<string, Client> = {};
beforeAll(async () => {
  api = await runApi();
  for (const role of named) clients[role] = await api.as(`the-${role}`, role);
});
afterAll(() => api.stop());

/** An address with parameters that name nothing, so that nothing is done where the door opens. */
const addressOf = (path: string) =>
  `${api.address}/api${path.replace(':run', '00000000-0000-4000-8000-000000000000').replace(/:\w+/g, path.startsWith('/runs') ? '00000000-0000-4000-8000-000000000000' : '0')}`;

async function knock(route: string, role: string): Promise<{ status: number; code?: string }> {
  const [method = '', path = ''] = route.split(' ');
  const leave = new AbortController();
  const response = await fetch(addressOf(path), {
    method,
    headers: { Cookie: clients[role]!.cookie, Origin: api.address },
    signal: leave.signal,
  });
  if (path.endsWith('/stream') && response.status === 200) {
    leave.abort();
    return { status: 200 };
  }
  const text = await response.text();
  return { status: response.status, ...(response.status >= 400 && { code: (JSON.parse(text) as { code: string }).code }) };
}

describe('every door with every role', () => {
  it.each(lines.map(([route, ...cells]) => [route!, cells] as const))('%s', async (route, cells) => {
    const answers = await Promise.all(named.map((role) => knock(route, role)));
    expect(answers.map(({ code }) => (code === 'role-missing' ? 'no' : 'yes'))).toEqual(cells);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it.each(endpoints.filter(({ ability }) => !('public' in ability)).map(({ method, path }) => `${method.toUpperCase()} ${path}`))(
    '%s without a session is 401',
    async (route) => {
      const [method = '', path = ''] = route.split(' ');
      const response = await fetch(addressOf(path), { method, headers: { Origin: api.address } });
      expect(response.status).toBe(401);
    },
  );

  it('names the roles that would do, and leaves an audit entry', async () => {
    const got = await clients['operator']!.post('/users', { id: 'x', name: 'x', roles: [] });
    expect([got.status, got.body.code, got.body.role]).toEqual([403, 'role-missing', ['administrator']]);
    const rows = await api.database.query(
      `select 1 from audit_entry where actor = 'the-operator' and action = 'act.refused' and reason = 'role-missing'`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('refuses what is called by a name that no record can have, and notes that too', async () => {
    const got = await clients['operator']!.post('/users/%00%07a/invitation');
    expect([got.status, got.body.code]).toEqual([403, 'role-missing']);
    const [noted] = await api.database.query(
      `select record_id from audit_entry where actor = 'the-operator' and action = 'act.refused' order by id desc limit 1`,
    );
    expect(noted).toEqual({ record_id: 'user/\uFFFD\uFFFDa' });
  });
});

describe('people of other organisations', () => {
  it('see only the devices, shipments and tasks that concern them', async () => {
    await api.createUser({ id: 'h2-user', roles: ['hospital'], organisation: 'hospital-2' });
    await seed();
    const own = clients['hospital']!;
    const other = await api.as('h2-user', 'hospital');
    const seen = async (client: Client, path: string) =>
      rowsOf((await client.get(path)).body.data ?? (await client.get(path)).body).map(({ id }) => id);
    expect(await seen(own, '/serials')).toEqual(['06901234567892.A1']);
    expect(await seen(other, '/serials')).toEqual([]);
    expect((await own.get('/serials/06901234567892.A1')).body.holder).toBe('hospital-1');
    expect((await other.get('/serials/06901234567892.A1')).status).toBe(404);
    const inside = clients['inspector']!;
    expect((await inside.get('/serials/06901234567892.A1/tree')).body).toEqual({ down: [], up: [] });
    expect((await inside.get('/serials/06901234567892.A1/timeline')).status).toBe(200);
    expect((await inside.get('/serials/06901234567892.A2/timeline')).status).toBe(404);
    expect((await inside.get('/events')).body.data?.[0]).toMatchObject({ type: 'ObjectEvent', body: { type: 'ObjectEvent' } });
    expect(await seen(own, '/tasks')).toEqual(['t-candidate', 't-data', 't-serial']);
    expect(await seen(other, '/tasks')).toEqual([]);
    expect(await seen(clients['inspector']!, `/tasks?filter=${encodeURIComponent('{"all":true}')}`)).toEqual([
      't-candidate',
      't-data',
      't-serial',
      't-nobody',
    ]);
    expect((await other.post('/tasks/t-data/claim')).status).toBe(404);
    expect((await own.get('/tasks/t-nobody')).status).toBe(404);
    expect((await own.post('/tasks/t-data/claim')).status).toBe(200);
    expect(await seen(own, '/shipments')).toHaveLength(1);
    expect(await seen(other, '/shipments')).toHaveLength(0);
  });
});

async function seed(): Promise<void> {
  const { query } = api.database;
  await query(
    `insert into event (event_id, type, event_time, body) values ('urn:uuid:1', 'ObjectEvent', now(), '{"type":"ObjectEvent"}')`,
  );
  await query(
    `insert into organisation (id, kind, name_zh, name_en, language, channel, status) select o, 'hospital', o, o, 'zh', 'email', 'active' from unnest(array['maker', 'hospital-1', 'hospital-2']) o`,
  );
  await query(
    `insert into shipment (from_organisation, to_organisation, status, sscc, opened_by, opened_at) values ('maker', 'hospital-1', 'open', '{}', 'x', now())`,
  );
  const model = { id: 'M1', gtin: '06901234567892', name_zh: '泵', name_en: 'Pump', serial_rule: { kind: 'counter', length: 6 } };
  const made = await clients['quality-engineer']!.post('/device-models', model);
  if (made.status !== 201) throw new Error(made.text);
  await query(`with e as (insert into epc (uri) values ('https://id.gs1.org/01/06901234567892/21/A1') returning id),
    s as (insert into serial (serial, gtin, number, model, status, status_at, reserved_at, epc)
      select '06901234567892.A1', '06901234567892', 'A1', 'M1', 'reserved', now(), now(), id from e)
    insert into object_state (epc, holder, holder_at, event) select e.id, o.uri, now(), 1 from e, organisation o where o.id = 'hospital-1'`);
  await query(`insert into plan (hash, body) values ('p', '{"zone":"Asia/Shanghai"}')`);
  await query(`insert into sop (id, title_zh, title_en) values ('s', '流程', 'SOP')`);
  await query(
    `insert into run (id, sop_id, version, plan_hash, started_at) values ('00000000-0000-4000-8000-000000000001', 's', '1', 'p', now())`,
  );
  const tasks: [string, string, string, string | null][] = [
    ['t-candidate', '{hospital-1}', '{}', null],
    ['t-data', '{}', '{"to":"hospital-1"}', null],
    ['t-serial', '{}', '{}', '06901234567892.A1'],
    ['t-nobody', '{}', '{}', null],
  ];
  for (const [id, candidates, data, serial] of tasks)
    await query(
      `insert into task (id, run_id, instance, element, sop_id, version, plan_hash, kind, title_zh, title_en, candidates, roles, priority, duties, data, records, serial, created_at)
       values ($1, '00000000-0000-4000-8000-000000000001', $1, 'Receive', 's', '1', 'p', 'user', '签收', 'Receive', $2, '{hospital}', 50, '[]', $3, '[]', $4, now())`,
      [id, candidates, data, serial],
    );
}

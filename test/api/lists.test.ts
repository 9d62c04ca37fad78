import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApi, rowsOf, runApi, textOf } from './running-api.ts';

let api: RunningApi;
let planner: Client;
beforeAll(async () => {
  api = await runApi();
  planner = await api.as('planner', 'planner');
  for (let n = 1; n <= 30; n++)
    await planner.post('/organisations', {
      id: `org-${String(n).padStart(2, '0')}`,
      kind: n % 3 === 0 ? 'dealer' : 'hospital',
      name_zh: `医院${n}`,
      name_en: `Hospital ${n}`,
      ...(n % 2 === 0 && { contact: `100% _${n}` }),
    });
});
afterAll(() => api.stop());

const list = (query: Record<string, unknown>, path = '/organisations') =>
  planner.get(
    `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]))}`,
  );
const ids = (got: Awaited<ReturnType<typeof list>>) => rowsOf(got.body).map(({ id }) => id);

describe('a list that can be counted', () => {
  it('gives a range, sorted, with its place in Content-Range', async () => {
    const got = await list({ sort: ['name_en', 'DESC'], range: [0, 4] });
    expect(got.headers.get('content-range')).toBe('organisations 0-4/30');
    expect(ids(got)).toEqual(['org-09', 'org-08', 'org-07', 'org-06', 'org-05']);
    expect((await list({ range: [25, 49] })).headers.get('content-range')).toBe('organisations 25-29/30');
    expect((await list({ range: [90, 99] })).headers.get('content-range')).toBe('organisations 90-90/30');
  });

  it('filters by value, by several, by null, by bounds and by text', async () => {
    expect(ids(await list({ filter: { kind: 'dealer' } }))).toHaveLength(10);
    expect(ids(await list({ filter: { id: ['org-01', 'org-30', 'nobody'] } }))).toEqual(['org-01', 'org-30']);
    expect(ids(await list({ filter: { contact: null } }))).toHaveLength(15);
    expect(ids(await list({ filter: { id_gte: 'org-28', kind: ['dealer', 'hospital'] } }))).toEqual([
      'org-28',
      'org-29',
      'org-30',
    ]);
    expect(ids(await list({ filter: { q: '医院30' } }))).toEqual(['org-30']);
    expect(ids(await list({ filter: { q: '100% _2' } }))).toEqual(['org-02', 'org-20', 'org-22', 'org-24', 'org-26', 'org-28']);
    expect(ids(await list({ filter: { id: [] } }))).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown sort field', { sort: ['password', 'ASC'] }, 'query.sort.0'],
    ['SQL for a sort field', { sort: ['id; drop table organisation', 'ASC'] }, 'query.sort.0'],
    ['an unknown direction', { sort: ['id', 'UP'] }, 'query.sort.1'],
    ['an unknown filter field', { filter: { colour: 1 } }, 'query.filter.colour'],
    ['a filter that is no JSON', { filter: '{' }, 'query.filter'],
    ['a range backwards', { range: [9, 1] }, 'query.range'],
    ['a range without end', { range: [0, 100_000] }, 'query.range'],
    ['a control character in a filter', { filter: '{"q":"\\u0000"}' }, 'query.filter.q'],
    ['half a character in a filter', { filter: '{"q":"\\ud842"}' }, 'query.filter.q'],
  ])('refuses %s', async (_, query, path) => {
    const got = await list(query);
    expect(got.status).toBe(400);
    expect(rowsOf(got.body.faults).map((fault) => fault.path)).toContain(path);
  });
});

describe('a list without end', () => {
  it('pages by cursor through every row once, newest first', async () => {
    const quality = await api.as('quality', 'quality-manager');
    const seen: unknown[] = [];
    let cursor = '';
    for (let page = 0; page < 50; page++) {
      const got = await quality.get(
        `/audit-entries?limit=7${cursor && `&cursor=${cursor}`}&filter=${encodeURIComponent('{"record_type":"organisation"}')}`,
      );
      expect(got.status).toBe(200);
      seen.push(...rowsOf(got.body.data).map(({ record_id }) => record_id));
      expect(got.body.pageInfo?.hasPreviousPage).toBe(page > 0);
      if (!got.body.pageInfo?.hasNextPage) break;
      cursor = textOf(got.body.pageInfo.endCursor);
    }
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
    expect(seen[0]).toBe('org-30');
  });

  it.each(['abc', Buffer.from('["1","2","3"]').toString('base64url'), Buffer.from('{}').toString('base64url')])(
    'refuses the cursor %s',
    async (cursor) => {
      const got = await planner.get(`/runs?cursor=${cursor}`);
      expect([got.status, got.body.faults?.[0]?.path]).toEqual([400, 'query.cursor']);
    },
  );

  it('refuses a cursor whose parts are not of the list’s types', async () => {
    expect((await planner.get(`/runs?cursor=${Buffer.from('["x","y"]').toString('base64url')}`)).status).toBe(400);
  });

  it.each([
    ['/runs?limit=0'],
    ['/runs?limit=1001'],
    ['/runs?limit=x'],
    [`/runs?filter=${encodeURIComponent('{"started_at":"yesterday"}')}`],
  ])('refuses %s', async (path) => {
    expect((await planner.get(path)).status).toBe(400);
  });
});

describe('master data', () => {
  it('tells who changed a record meanwhile', async () => {
    const other = await api.as('other', 'planner');
    const read = await planner.get('/organisations/org-01');
    expect(read.body.revision).toBe(1);
    const changed = await other.put('/organisations/org-01', { name_en: 'Renamed', revision: 1 });
    expect(changed.body).toMatchObject({ name_en: 'Renamed', name_zh: '医院1', revision: 2, status: 'active' });
    const late = await planner.put('/organisations/org-01', { name_en: 'Mine' }, { 'If-Match': '"1"' });
    expect([late.status, late.body.code, late.body.changedBy]).toEqual([409, 'changed-meanwhile', 'other']);
    expect((await planner.put('/organisations/org-01', { name_en: 'Mine' }, { 'If-Match': '"2"' })).body.revision).toBe(3);
    const entries = await api.database.query<{ actor: string; action: string; changes: unknown }>(
      `select actor, action, changes from audit_entry where record_id like '%org-01' and action <> 'organisation.created' order by id`,
    );
    expect(entries).toEqual([
      { actor: 'other', action: 'organisation.updated', changes: { name_en: { old: 'Hospital 1', new: 'Renamed' } } },
      {
        actor: 'planner',
        action: 'act.refused',
        changes: { refusal: { new: expect.objectContaining({ code: 'changed-meanwhile' }) } },
      },
      { actor: 'planner', action: 'organisation.updated', changes: { name_en: { old: 'Renamed', new: 'Mine' } } },
    ]);
  });

  it('lets one of two changes to the same revision through', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, n) => planner.put('/organisations/org-02', { name_en: `Race ${n}`, revision: 1 })),
    );
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
  });

  it('asks for the revision', async () => {
    const got = await planner.put('/organisations/org-03', { name_en: 'x' });
    expect([got.status, got.body.faults?.[0]?.path]).toEqual([400, 'body.revision']);
  });

  it('refuses a reference to what is not there', async () => {
    const got = await planner.post('/orders', {
      id: 'o-1',
      kind: 'sales',
      customer: 'org-01',
      model: 'no-such-model',
      quantity: 1,
    });
    expect([got.status, got.body.code]).toEqual([422, 'reference-unknown']);
  });
});

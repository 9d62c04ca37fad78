import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, runApi } from './running-api.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.stop());

describe('a material lot outside any SOP', () => {
  it('is received and decided on by the same acts as inside one', async () => {
    const engineer = await api.as('engineer', 'quality-engineer');
    const keeper = await api.as('keeper', 'warehouse');
    const planner = await api.as('planner', 'planner');
    const made = [
      await planner.post('/organisations', { id: 'maker', kind: 'maker', name_zh: '本厂', name_en: 'Maker' }),
      await engineer.post('/items', { id: 'valve', name_zh: '阀', name_en: 'Valve', unit: 'piece' }),
      await engineer.post('/suppliers', { id: 'acme', name: '供应商', items: [] }),
      await keeper.post('/locations', {
        id: 'W1',
        organisation: 'maker',
        name_zh: '一号库',
        name_en: 'Warehouse 1',
        kind: 'warehouse',
      }),
    ];
    expect(made.map(({ status, body }) => (status === 201 ? status : body))).toEqual([201, 201, 201, 201]);
    const lot = { lot: 'L-1', item: 'valve', supplier: 'acme', quantity: '100.50', unit: 'piece', location: 'W1' };
    const key = { 'Idempotency-Key': 'lot-1' };
    const [first, second] = [await keeper.post('/material-lots', lot, key), await keeper.post('/material-lots', lot, key)];
    expect([first.status, second.text]).toEqual([201, first.text]);
    expect((await keeper.post('/material-lots', { ...lot, lot: 'L-2', item: 'nothing' })).body.code).toBe('item-unknown');
    expect((await keeper.put('/material-lots/L-1', { decision: 'accepted' })).body.code).toBe('role-missing');
    expect((await engineer.put('/material-lots/L-1', { decision: 'accepted' })).status).toBe(200);
    expect((await engineer.get('/material-lots/L-1')).body).toMatchObject({ lot: 'L-1', quantity: '100.50', status: 'accepted' });
    const entries = await api.database.query(
      `select actor, action from audit_entry where record_type = 'material-lot' order by id`,
    );
    expect(entries).toMatchObject([{ actor: 'keeper' }, { actor: 'engineer' }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApi, rowsOf, runApi } from './running-api.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await runApi();
});
afterAll(() => api.stop());

describe('a material lot outside any SOP', () => {
  it('is received and decided on by the same acts as inside one', async () => {
    const engineer = await api.as('engineer', 'quality-engineer');
    const keeper = await api.as('keeper', 'warehouse');
    const made = [
      await engineer.post('/items', { id: 'valve', name_zh: '阀', name_en: 'Valve', unit: 'piece' }),
      await engineer.post('/suppliers', { id: 'acme', name_zh: '供应商', name_en: 'Supplier' }),
      await keeper.post('/locations', { id: 'W1', name_zh: '一号库', name_en: 'Warehouse 1', kind: 'warehouse' }),
    ];
    expect(made.map(({ status, body }) => (status === 201 ? status : body))).toEqual([201, 201, 201]);
    const lot = { lot: 'L-1', item: 'valve', supplier: 'acme', quantity: '100.50', unit: 'piece', location: 'W1' };
    const key = { 'Idempotency-Key': 'lot-1' };
    const [first, second] = [await keeper.post('/material-lots', lot, key), await keeper.post('/material-lots', lot, key)];
    expect([first.status, second.text]).toEqual([201, first.text]);
    expect((await keeper.post('/material-lots', { ...lot, lot: 'L-2', item: 'nothing' })).body.code).toBe('item-unknown');
    expect((await keeper.put('/material-lots/L-1', { decision: 'accepted' })).body.code).toBe('role-missing');
    expect((await engineer.put('/material-lots/L-1', { decision: 'accepted' })).status).toBe(200);
    expect((await engineer.get('/material-lots/L-1')).body).toMatchObject({ lot: 'L-1', quantity: '100.50', status: 'accepted' });
    expect(rowsOf((await keeper.get('/events')).body.data).length).toBeGreaterThan(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { offerShippedSops } from '../../cli/shipped-sops.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const versions = () =>
  database.query<{ sop_id: string; status: string; author: string }>('select sop_id, status, author from sop_version order by 1');

describe('the SOPs that come with the product', () => {
  it('are drafts to adopt, offered once', async () => {
    const offered = await offerShippedSops(database, { author: 'vouch' });
    expect(offered).toHaveLength(12);
    expect(await versions()).toEqual(offered.map((sop_id) => ({ sop_id, status: 'draft', author: 'vouch' })));
    expect(await offerShippedSops(database, { author: 'vouch' })).toEqual([]);
  });

  it('are released by a second person, and stay so', async () => {
    const releaser = { user: 'bob', printedName: '鲍勃', roles: ['compliance'] };
    expect(await offerShippedSops(database, { author: 'vouch', releaser })).toHaveLength(12);
    expect(new Set((await versions()).map(({ status }) => status))).toEqual(new Set(['released']));
    expect(await offerShippedSops(database, { author: 'vouch' })).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { audit } from '../../db/audit-log.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const entry = { actor: { user: 'ann', offset: '+08:00' }, action: 'thing.changed', record: { type: 'thing', id: '1' } };

describe('the audit log', () => {
  it('numbers the versions of each record densely, also within one call', async () => {
    await database.transaction((tx) => audit(tx, entry, { ...entry, record: { type: 'thing', id: '2' } }, entry));
    await database.transaction((tx) => audit(tx, entry));
    const rows = await database.query('select record_id, record_version from audit_entry order by id');
    expect(rows).toEqual([
      { record_id: '1', record_version: 1 },
      { record_id: '2', record_version: 1 },
      { record_id: '1', record_version: 2 },
      { record_id: '1', record_version: 3 },
    ]);
  });

  it.each(['update audit_entry set actor = $$eve$$', 'delete from audit_entry', 'truncate audit_entry'])(
    'refuses the app %s',
    async (sql) => {
      await expect(database.query(sql)).rejects.toThrow(/permission denied/);
    },
  );

  it('refuses its owner to change a row', async () => {
    const { openDatabase } = await import('../../db/connection.ts');
    const owner = await openDatabase(database.maintenanceUrl);
    await expect(owner.query(`update audit_entry set actor = 'eve'`)).rejects.toThrow(/kept as they are/);
    await expect(owner.query('truncate audit_entry')).rejects.toThrow(/kept as they are/);
    await owner.close();
  });

  it('keeps nothing of a transaction that is undone', async () => {
    const before = await database.query('select count(*) from audit_entry');
    await expect(
      database.transaction(async (tx) => {
        await audit(tx, entry);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await database.query('select count(*) from audit_entry')).toEqual(before);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../db/connection.ts';
import { publishMessage, sweepMessages } from '../../db/message-store.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const send = (id: string, name: string, ttlMs: number) =>
  database.transaction((tx) =>
    publishMessage(tx, {
      id,
      kind: 'message',
      name,
      correlationKey: 'k',
      variables: {},
      ttlMs,
      actor: { user: 'ann', offset: '+08:00' },
    }),
  );
const statusOf = async (id: string) =>
  (await database.query<{ status: string }>('select status from message where id = $1', [id]))[0]?.status;

describe('a sweep of waiting messages', () => {
  it('ends what nobody took in time, and says so in the audit log', async () => {
    await send('late', 'paid', 0);
    await send('early', 'paid', 60_000);
    await sweepMessages(database);
    expect([await statusOf('late'), await statusOf('early')]).toEqual(['expired', 'waiting']);
    const entries = await database.query(
      `select actor, record_type, record_id, changes from audit_entry where action = 'message.expired'`,
    );
    expect(entries).toEqual([
      {
        actor: 'system',
        record_type: 'message',
        record_id: 'late',
        changes: {
          status: { old: 'waiting', new: 'expired' },
          name: { new: 'paid' },
          correlationKey: { new: 'k' },
          sender: { new: 'ann' },
        },
      },
    ]);
  });

  it('goes on behind a message that cannot be delivered, and tells of it', async () => {
    for (const id of ['stuck', 'sound']) {
      await send(id, id, 60_000);
      await database.query(`insert into sop (id, title_zh, title_en) values ($1, $1, $1)`, [id]);
      await database.query(`insert into plan (hash, body) values ($1, '{"processes":[],"elements":{}}')`, [id]);
      await database.query(
        `insert into sop_version (sop_id, version, plan_hash, bpmn_sha256, files, status, author) values ($1, '1', $1, 'x', '{}', 'draft', 'ann')`,
        [id],
      );
      await database.query(
        `insert into start_subscription (sop_id, version, element, kind, name) values ($1, '1', 'Start', 'message', $1)`,
        [id],
      );
    }
    // the delivery of one fails as a lost connection would have it
    const failing: Database = {
      ...database,
      transaction: (work) =>
        database.transaction(async (tx) => {
          const answer = await work(tx);
          if ((await tx.query(`select 1 from message where id = 'stuck' and run_id is not null`)).length > 0)
            throw new Error('stuck');
          return answer;
        }),
    };
    await database.query(
      `update sop_version set status = 'released', released_by = 'bob', released_at = now() where sop_id in ('stuck', 'sound')`,
    );
    await expect(sweepMessages(failing)).rejects.toThrow('stuck');
    expect([await statusOf('stuck'), await statusOf('sound')]).toEqual(['waiting', 'delivered']);
    await sweepMessages(database);
    expect(await statusOf('stuck')).toBe('delivered');
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { deliverWaiting, sweepMessages } from '../../db/message-store.ts';
import { startRun } from '../../db/run-store.ts';
import { diagram, tags } from '../domain/engine/diagram.ts';
import { message, named, starting } from '../domain/engine/diagram-parts.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { releaseFiles } from '../release-files.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await release('a-sender');
});
afterAll(() => database.drop());

async function release(sop: string): Promise<void> {
  const xml = diagram(starting('s', message) + tags('start:plain user:u'), 's > u\nplain > u', named);
  await releaseFiles(database, { 'process.bpmn': xml, 'sop.yaml': `id: ${sop}\nversion: "1"\ntitle: {zh: 测试, en: Test}\n` });
}

it('a message to a black-box pool waits for another SOP, and is taken by nothing of its own', async () => {
  const own = await database.transaction((tx) => startRun(tx, { sop: 'a-sender', variables: {}, at: '2026-01-01T00:00:00Z' }));
  const run = 'id' in own ? own.id : '';
  await database.query(`insert into subscription (run_id, id, instance, kind, name) values ($1, 's1', 'i1', 'message', 'M')`, [
    run,
  ]);
  await database.query(
    `insert into message (id, kind, name, variables, cause_run, expires_at, not_for)
     values ('out', 'message', 'M', '{}', $1, now() + interval '1 day', 'a-sender')`,
    [run],
  );
  await deliverWaiting(database, 'M', undefined, run);
  expect(await sweepMessages(database)).toBe(0);
  expect(await database.query('select status from message')).toEqual([{ status: 'waiting' }]);

  await release('b-receiver');
  await sweepMessages(database);
  expect(
    await database.query(`select r.sop_id, m.status from message m join run r on r.id = m.run_id where m.id = 'out'`),
  ).toEqual([{ sop_id: 'b-receiver', status: 'delivered' }]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { advanceClock } from '../../db/clock-store.ts';
import { deliverMessage, deliverWaiting, publishMessage, sweepMessages } from '../../db/message-store.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase({ max: 16 });
  await database.query(`insert into plan (hash, body) values ('h', '{}'::jsonb)`);
});
beforeEach(async () => {
  await database.query('delete from subscription');
  await database.query(`update message set status = 'expired'`);
});
afterAll(() => database.drop());

const dayMs = 86_400_000;

/** Makes runs that wait for a message under a key each; their ids, by key. */
async function receivers(name: string, keys: (string | null)[]): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `with r as (
       insert into run (id, sop_id, version, plan_hash, status, started_at)
       select gen_random_uuid(), 's', '1', 'h', 'running', now() from generate_series(1, $1) returning id
     ), k as (select id, row_number() over () as n from r)
     insert into subscription (run_id, id, instance, kind, name, correlation_key)
     select k.id, 's1', 'i1', 'message', $2, ($3::text[])[k.n] from k returning run_id as id`,
    [keys.length, name, keys],
  );
  return rows.map(({ id }) => id);
}

const send = (id: string, name: string, correlationKey?: string, ttlMs = dayMs) =>
  database.transaction((tx) =>
    publishMessage(tx, {
      id,
      kind: 'message',
      name,
      variables: { id },
      ttlMs,
      ...(correlationKey !== undefined && { correlationKey }),
    }),
  );

const taken = (name: string) =>
  database.query<{ run: string; message: string; key: string }>(
    `select i.run_id as run, i.event -> 'variables' ->> 'id' as message, s.correlation_key as key
     from inbox i join subscription s on s.run_id = i.run_id where i.event ->> 'name' = $1`,
    [name],
  );

/** A fixed shuffle: what fails can be run again. */
function shuffled<Item>(items: readonly Item[], seed = 11): Item[] {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('messages and runs that race for one another', () => {
  it('find each the receiver of their key, though sent three times over and in any order', async () => {
    await receivers(
      'keyed',
      numbers(100).map((n) => `k${n}`),
    );
    const sent = shuffled(numbers(300).map((n) => n % 100));
    await Promise.all(sent.map((n) => send(`keyed-${n}`, 'keyed', `k${n}`)));
    const found = await taken('keyed');
    expect(found).toHaveLength(100);
    expect(found.filter(({ message, key }) => message.slice(6) !== key.slice(1))).toEqual([]);
  });

  it('are taken by exactly one of many that would take any, and none of these takes two', async () => {
    await receivers(
      'any',
      numbers(60).map(() => null),
    );
    await Promise.all(numbers(60).map((n) => send(`any-${n}`, 'any')));
    // what lost every race for a row waits for the sweep
    await sweepMessages(database);
    const found = await taken('any');
    expect([new Set(found.map(({ run }) => run)).size, new Set(found.map(({ message }) => message)).size, found.length]).toEqual([
      60, 60, 60,
    ]);
  });

  it('wait for their receiver where they come first, and deliveries of one message from all sides give it to one', async () => {
    await Promise.all(numbers(40).map((n) => send(`first-${n}`, 'first', `f${n}`)));
    await receivers(
      'first',
      numbers(40).map((n) => `f${n}`),
    );
    await Promise.all([
      ...numbers(40).map((n) => deliverWaiting(database, 'first', `f${n}`)),
      ...numbers(40).map((n) => database.transaction((tx) => deliverMessage(tx, `first-${n}`))),
      sweepMessages(database),
      sweepMessages(database),
    ]);
    await sweepMessages(database);
    const found = await taken('first');
    expect(found).toHaveLength(40);
    expect(new Set(found.map(({ run }) => run)).size).toBe(40);
  });

  it('expire after their time to live, and are not delivered late', async () => {
    await send('brief', 'brief', 'b', 3_600_000);
    await database.transaction((tx) => advanceClock(tx, 2 * 3_600_000, { user: 'ann', offset: '+00:00' }, 'test'));
    await receivers('brief', ['b']);
    await deliverWaiting(database, 'brief', 'b');
    expect(await taken('brief')).toEqual([]);
    await sweepMessages(database);
    expect(await database.query(`select status from message where id = 'brief'`)).toEqual([{ status: 'expired' }]);
    expect(await taken('brief')).toEqual([]);
  });

  it('find their conversation by what they carry', async () => {
    const path = { language: 'feel', source: 'order.id' };
    await database.query(`insert into sop (id, title_zh, title_en) values ('s', '测', 'T') on conflict do nothing`);
    await database.query(`insert into correlation_key (sop_id, message, key_id, key) values ('s', 'paid', 'k', $1::jsonb)`, [
      JSON.stringify({ id: 'k', properties: { number: { paid: path } } }),
    ]);
    const [first, second] = await receivers('paid', ['["k",1]', '["k",2]']);
    const publish = (id: string, number: number) =>
      database.transaction((tx) =>
        publishMessage(tx, { id, kind: 'message', name: 'paid', variables: { order: { id: number } }, ttlMs: dayMs }),
      );
    const keys = await database.query<{ run_id: string; correlation_key: string }>(
      `select run_id, correlation_key from subscription where name = 'paid'`,
    );
    const runOf = (number: number) => keys.find(({ correlation_key: key }) => key === `["k",${number}]`)!.run_id;
    expect(await publish('paid-3', 3)).toEqual({ status: 'waiting' });
    expect(await publish('paid-2', 2)).toEqual({ status: 'delivered', run: runOf(2) });
    expect(await publish('paid-1', 1)).toEqual({ status: 'delivered', run: runOf(1) });
    expect([first, second]).toHaveLength(2);
  });
});

describe('a signal', () => {
  const broadcast = (id: string, causeRun?: string) =>
    database.transaction(async (tx) => {
      await tx.query(
        `insert into message (id, kind, name, variables, cause_run, expires_at) values ($1, 'signal', 'bell', '{}', $2, now())`,
        [id, causeRun ?? null],
      );
    });
  const listeners = async (count: number) => {
    const rows = await receivers(
      'bell',
      numbers(count).map(() => null),
    );
    await database.query(`update subscription set kind = 'signal' where name = 'bell'`);
    return rows;
  };
  const heard = async () =>
    (
      await database.query<{ n: number; most: number }>(
        `select count(*)::int as n, coalesce(max(per), 0)::int as most from (select count(*) as per from inbox i join subscription s using (run_id)
         where s.name = 'bell' group by run_id) as c`,
      )
    )[0];

  it('reaches each waiting run once, batch by batch, though several carry it', async () => {
    await listeners(1_200);
    await broadcast('ring');
    await Promise.all([sweepMessages(database), sweepMessages(database), sweepMessages(database)]);
    expect(await heard()).toEqual({ n: 1_200, most: 1 });
    expect(await database.query(`select status from message where id = 'ring'`)).toEqual([{ status: 'delivered' }]);
  });

  it('does not reach who threw it, nor who has come to wait since', async () => {
    const [thrower] = await listeners(3);
    await broadcast('ring-again', thrower);
    await database.query(
      `update subscription set since = now() + interval '1 hour' where run_id = (select run_id from subscription where run_id <> $1 limit 1)`,
      [thrower],
    );
    await sweepMessages(database);
    expect(await heard()).toEqual({ n: 1, most: 1 });
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acts } from '../db/acts/index.ts';
import { businessNow } from '../db/clock-store.ts';
import { type Database, openDatabase, transactionUnless } from '../db/connection.ts';
import { createMaster } from '../db/master-store.ts';
import { performAct } from '../db/perform-act.ts';
import { createUser } from '../db/user-store.ts';
import { roleName } from '../domain/access/roles.ts';
import { nouns } from '../domain/record/nouns.ts';
import { isRefused, type Refused } from '../domain/record/refusal.ts';
import { readSettings } from '../domain/settings.ts';
import type { Json } from '../domain/json.ts';
import type { DemoRecord } from './demo-data/demo-record.ts';
import { deviceRecords } from './demo-data/device-records.ts';
import { factoryRecords } from './demo-data/factory.ts';
import { demoLots } from './demo-data/lots.ts';
import { demoOrders } from './demo-data/orders.ts';
import { organisationRecords } from './demo-data/organisations.ts';
import { readDevices } from './demo-data/read-devices.ts';
import { demoPassword, type DemoUser, demoUsers } from './demo-data/users.ts';
import { offerShippedSops } from './shipped-sops.ts';

const acting = { actor: { user: 'seed-demo', offset: '+08:00' }, program: 'seed-demo' };

/**
 * Puts the demonstration's organisations, people, master data, lots and released SOPs into a database. What is there
 * stays as it is: a second call changes nothing, and one that was killed is completed by the next.
 */
export async function seedDemo(database: Database): Promise<void> {
  const [device] = readDevices(await readFile(join(import.meta.dirname, 'demo-data/devices.csv'), 'utf8'));
  for (const record of organisationRecords) await seedRecord(database, record);
  for (const user of demoUsers) await seedUser(database, user);
  for (const record of [...factoryRecords, ...deviceRecords(device!), ...demoOrders(device!.gtin)])
    await seedRecord(database, record);
  for (const lot of demoLots) await seedLot(database, lot);
  const releaser = { user: 'fanrui', printedName: '范蕊', roles: ['compliance'] };
  await offerShippedSops(database, { author: 'yejun', releaser });
}

async function seedRecord(database: Database, { noun: name, values }: DemoRecord): Promise<void> {
  settle(name, await transactionUnless(database, isRefused, (tx) => createMaster(tx, nouns[name], values, acting)));
}

async function seedUser(database: Database, user: DemoUser): Promise<void> {
  const whole = { ...user, roles: [...user.roles], password: demoPassword };
  settle(user.id, await transactionUnless(database, isRefused, (tx) => createUser(tx, whole, acting)));
}

/** A lot comes in and is accepted in one transaction. */
async function seedLot(database: Database, values: { lot: string } & Record<string, Json>): Promise<void> {
  const [known] = await database.query('select 1 from material_lot where lot = $1', [values.lot]);
  if (known) return;
  const answer = await transactionUnless(database, isRefused, async (tx) => {
    const context = { actor: acting.actor, at: await businessNow(tx), run: '', sop: '', version: '', element: '', instance: '' };
    const act = (name: string, what: Record<string, Json>) =>
      performAct(tx, acts, 'material-lot', name, what, { ...context, key: `seed:${values.lot}:${name}` });
    const received = await act('receive', values);
    return isRefused(received) ? received : act('decide', { lot: values.lot, decision: 'accepted' });
  });
  settle(values.lot, answer);
}

/** @throws Error for a refusal, save that what was to be made is there already */
function settle(what: string, answer: Json | object | Refused): void {
  if (isRefused(answer) && !['already-exists', 'user-exists'].includes(answer.refused))
    throw new Error(`${what}: ${answer.message.zh} / ${answer.message.en}`);
}

/** One line per role: who to sign in as. */
function signInTable(): string[] {
  const byRole = Map.groupBy(
    demoUsers.flatMap((user: DemoUser) => user.roles.map((role) => ({ role, user }))),
    ({ role }) => role,
  );
  const lines = [...byRole].map(([role, held]) => {
    const { zh, en } = roleName(role);
    return `  ${held.map(({ user }) => `${user.id} ${user.name}`).join(', ')}  —  ${zh} ${en}`;
  });
  return [`演示用户，密码均为 ${demoPassword} / Demonstration users, all with the password ${demoPassword}:`, ...lines];
}

async function main(): Promise<number> {
  const read = readSettings(process.env, ['DATABASE_URL']);
  if (!read.ok) {
    for (const fault of read.faults) console.error(`${fault.zh} ${fault.en}`);
    return 2;
  }
  const database = await openDatabase(read.settings.DATABASE_URL, { max: 2, application: 'vouch-seed' });
  try {
    await seedDemo(database);
  } finally {
    await database.close();
  }
  for (const line of signInTable()) console.log(line);
  return 0;
}

if (import.meta.main) process.exitCode = await main();

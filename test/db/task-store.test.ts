import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { completeTask } from '../../db/task-store.ts';
import { isRefused } from '../../domain/record/refusal.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const form = {
  components: [
    { type: 'textfield', key: 'batch', readonly: true },
    { type: 'checkbox', key: 'intact' },
    { type: 'textarea', key: 'damage', conditional: { hide: '=intact = true' } },
    { type: 'number', key: 'boxes' },
    { type: 'expression', key: 'devices', expression: '=boxes * 2', computeOn: 'change' },
  ],
};
const values = { batch: 'B1', intact: true, damage: 'torn', boxes: 3, devices: 100 };

/** A task as a turn leaves it, of a plan that has one form. */
async function offer(ref: string | null): Promise<string> {
  const [run, task, hash] = [randomUUID(), randomUUID(), randomUUID()];
  await database.query(`insert into plan (hash, body) values ($1, $2)`, [hash, { forms: { 'receive.form.json': form } }]);
  await database.query(
    `insert into run (id, sop_id, version, plan_hash, status, started_by, started_at, cause)
     values ($1, 'receipt', '1', $2, 'running', 'ann', now(), $3)`,
    [run, hash, run],
  );
  await database.query(
    `insert into task (id, run_id, instance, element, sop_id, version, plan_hash, kind, title_zh, title_en, form, candidates, roles,
       priority, duties, data, records, created_at)
     values ($1, $2, 'i1', 'Receive', 'receipt', '1', $3, 'userTask', '签收', 'Receive', $4, '{}', '{}', 50, '[]', '{"batch":"B1"}', '[]', now())`,
    [task, run, hash, ref],
  );
  return task;
}

async function complete(task: string) {
  const act = { user: 'ann', roles: [], actor: { user: 'ann', offset: '+08:00' }, at: '2026-03-01T08:00:00.000Z', zone: 'UTC' };
  const done = await database.transaction((tx) => completeTask(tx, task, act, { values, signers: [] }));
  if (isRefused(done)) throw new Error(done.message.en);
  const [sent] = await database.query<{ variables: unknown }>(
    `select event -> 'variables' as variables from inbox where run_id = $1`,
    [done.run_id],
  );
  return { kept: done.values, sent: sent?.variables };
}

describe('completing a task', () => {
  it('keeps what its form submits: nothing hidden, and what is computed as the form computes it', async () => {
    const submitted = { batch: 'B1', intact: true, boxes: 3, devices: 6 };
    expect(await complete(await offer('receive.form.json'))).toEqual({ kept: submitted, sent: submitted });
  });

  it('keeps what was sent where there is no form', async () => {
    expect(await complete(await offer(null))).toEqual({ kept: values, sent: values });
  });
});

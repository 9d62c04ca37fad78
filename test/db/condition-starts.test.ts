import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startByConditions } from '../../db/condition-starts.ts';
import { createMaster, updateMaster } from '../../db/master-store.ts';
import { instrument } from '../../domain/record/instrument.ts';
import { diagram, tags } from '../domain/engine/diagram.ts';
import { starting } from '../domain/engine/diagram-parts.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { condition } from '../elements/cases/parts.ts';
import { releaseFiles } from '../release-files.ts';

const acting = { actor: { user: 'ann', offset: '+08:00' } };
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await make('G-0', 'blocked');
  await release('blocked', starting('s', condition('instrument.status = "blocked" and instrument.kind = "gauge"')));
});
afterAll(() => database.drop());

async function release(sop: string, start: string): Promise<void> {
  const yaml = `id: ${sop}\nversion: "1"\ntitle: {zh: 停用, en: Blocked}\n`;
  await releaseFiles(database, { 'process.bpmn': diagram(`${start}${tags('user:u')}`, 's > u'), 'sop.yaml': yaml });
}

const make = (id: string, status: string) =>
  database.transaction((tx) =>
    createMaster(tx, instrument, { id, name_zh: '量规', name_en: 'Gauge', kind: 'gauge', status }, acting),
  );
const set = (id: string, revision: number, values: Record<string, string>) =>
  database.transaction((tx) => updateMaster(tx, instrument, { id }, revision, values, acting));
const begun = (sop: string) =>
  database.query(
    `select i.event ->> 'startEvent' as start, i.event -> 'variables' -> 'instrument' ->> 'id' as id,
       i.event -> 'variables' -> 'instrument' ->> 'status' as status
     from run r join inbox i on i.run_id = r.id and i.n = 1 where r.sop_id = $1 order by r.started_at, r.id`,
    [sop],
  );

describe('a conditional start event of a process', () => {
  it('begins a run when a record comes to fulfil its condition, and no second one while it goes on to', async () => {
    await make('G-1', 'usable');
    await startByConditions(database);
    expect(await begun('blocked')).toEqual([]);
    await set('G-1', 1, { status: 'blocked' });
    await set('G-1', 2, { name_en: 'Old gauge' });
    await startByConditions(database);
    expect(await begun('blocked')).toEqual([{ start: 's', id: 'G-1', status: 'blocked' }]);
    await set('G-1', 3, { name_en: 'Gauge' });
    await startByConditions(database);
    expect(await begun('blocked')).toHaveLength(1);
  });

  it('begins one for each time it becomes true, though all was over before anyone looked', async () => {
    await set('G-1', 4, { status: 'usable' });
    await set('G-1', 5, { status: 'blocked' });
    await set('G-1', 6, { status: 'usable' });
    await set('G-1', 7, { status: 'blocked' });
    await startByConditions(database);
    expect(await begun('blocked')).toHaveLength(3);
  });

  it('takes a record that is made with it true for one that became so, and one that was there at the release for none', async () => {
    await make('G-2', 'blocked');
    await set('G-0', 1, { name_en: 'Gauge 0' });
    await startByConditions(database);
    expect((await begun('blocked')).map(({ id }) => id)).toEqual(['G-1', 'G-1', 'G-1', 'G-2']);
  });

  it('waits, as one of a parallel multiple start event, for the others', async () => {
    const both = condition('instrument.status = "blocked"') + condition('instrument.kind = "scale"');
    await release('both', starting('s', both, 'parallelMultiple="true"'));
    await set('G-2', 1, { status: 'usable' });
    await set('G-2', 2, { status: 'blocked' });
    await startByConditions(database);
    expect(await begun('both')).toEqual([]);
    await set('G-2', 3, { kind: 'scale' });
    await startByConditions(database);
    expect(await begun('both')).toHaveLength(1);
  });

  it('leaves nothing to look at, and keeps no changes of what no condition names', async () => {
    await release('blocked-2', starting('s', condition('order.status = "open"')));
    await database.query(`delete from start_subscription where name = 'instrument'`);
    await set('G-2', 4, { status: 'usable' });
    expect(await database.query('select * from changed_record')).toEqual([]);
  });
});

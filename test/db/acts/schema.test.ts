import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nouns } from '../../../domain/record/nouns.ts';
import { serialStatusGraph } from '../../../domain/record/serial-status.ts';
import { openDatabase } from '../../../db/connection.ts';
import { DeviceModel } from '../../../db/entities/device-model.ts';
import { entities } from '../../../db/entities/index.ts';
import { listSourceOf } from '../../../db/list-source.ts';
import { gtin, type Maker, openMaker } from './maker.ts';

let maker: Maker;
beforeAll(async () => {
  maker = await openMaker();
});
afterAll(() => maker?.database.drop());

const typeNames: Record<string, string> = { int4: 'int', int8: 'bigint', bool: 'boolean', _text: 'text[]' };

describe('schemas, entities and tables do not differ', () => {
  it.each(Object.values(nouns))('$name', async (noun) => {
    const columns = await maker.database.query<{ name: string; type: string; nullable: boolean }>(
      `select column_name as name, udt_name as type, is_nullable = 'YES' as nullable from information_schema.columns
       where table_name = $1 and table_schema = 'public'`,
      [noun.table],
    );
    const inTable = Object.fromEntries(
      columns.map(({ name, type, nullable }) => [name, { type: typeNames[type] ?? type, nullable }]),
    );
    const { revision: _revision, ...derived } = listSourceOf(noun).columns;
    const inSchema = Object.fromEntries(
      Object.entries(derived).map(([name, { type, nullable }]) => [
        name,
        { type, nullable: Boolean(nullable) || (noun.generated.includes(name) && name === 'uri') },
      ]),
    );
    expect(inTable).toEqual(inSchema);
    const keys = await maker.database.query<{ name: string }>(
      `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indrelid = $1::regclass and i.indisprimary`,
      [`"${noun.table}"`],
    );
    expect(keys.map(({ name }) => name).toSorted()).toEqual(noun.key.toSorted());
  });

  it('reads every record through its entity', async () => {
    const database = await openDatabase(maker.database.url, { max: 1, entities });
    try {
      expect(entities).toHaveLength(Object.keys(nouns).length);
      for (const entity of entities) await database.em().find(entity, {}, { limit: 1 });
      const [model] = await database.em().find(DeviceModel, {});
      expect(model).toMatchObject({ id: 'M1', gtin, serial_rule: { kind: 'random' } });
    } finally {
      await database.close();
    }
  });
});

/** Puts a serial into every status past the guard, and tries to move it to every other. In one call: hundreds would take long. */
const tryAllMoves = `
create function try_all_moves(name text, statuses text[]) returns table (from_ text, to_ text, moved boolean) language plpgsql as $$
begin
  foreach from_ in array statuses loop
    foreach to_ in array statuses loop
      alter table serial disable trigger serial_status_graph;
      update serial set status = from_ where serial.serial = name;
      alter table serial enable trigger serial_status_graph;
      moved := true;
      begin
        update serial set status = to_ where serial.serial = name;
      exception when others then
        moved := false;
      end;
      return next;
    end loop;
  end loop;
end $$`;

describe('the database refuses by itself', () => {
  const sql = (text: string) => maker.database.query(text);

  beforeAll(async () => {
    await maker.act('serial', 'reserve', { model: 'M1', quantity: 3 });
    await maker.act('package', 'issue-sscc');
    await maker.capture({ type: 'ObjectEvent', action: 'OBSERVE', bizStep: 'other', epcList: [`${gtin}.X`] });
    await sql(`insert into epc (uri) values ('urn:x:1'), ('urn:x:2'), ('urn:x:3'), ('urn:x:4')`);
  });

  it('a serial issued twice', async () => {
    const copy = `insert into serial select (jsonb_populate_record(s, jsonb_build_object('epc', (select max(id) from epc)))).* from serial s limit 1`;
    await expect(sql(copy)).rejects.toThrow(/serial_pkey/);
  });

  it('a thing placed twice at a time, but not one after the other', async () => {
    const id = (n: number) => `(select id from epc where uri = 'urn:x:${n}')`;
    const into = (parent: number, until: string) =>
      sql(`insert into placement (kind, parent, child, whole, since, until, since_event)
           values ('consists', ${id(parent)}, ${id(1)}, true, '2026-01-01', ${until}, 1)`);
    await into(2, `'2026-02-01'`);
    await into(3, 'null');
    await expect(into(4, 'null')).rejects.toThrow(/placement_once/);
  });

  it('a serial in two shipments at a time', async () => {
    await sql(`insert into shipment (from_organisation, to_organisation, status, opened_by, opened_at)
               select 'maker', h, 'open', 'x', now() from unnest(array['H1', 'H2']) as h`);
    const twice = `insert into shipment_serial (shipment, serial, status, changed_at) select s.id, d.serial, 'picked', now()
                   from shipment s, (select serial from serial limit 1) d`;
    await expect(sql(twice)).rejects.toThrow(/shipment_serial_under_way/);
  });

  it.each(['event', 'event_epc', 'audit_entry', 'epc'])('a change or deletion in %s, by the app', async (table) => {
    await expect(sql(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(sql(`truncate ${table}`)).rejects.toThrow(/permission denied/);
  });

  it.each([
    'update event set type = $$x$$',
    'delete from event',
    'truncate event',
    'delete from event_epc',
    'delete from audit_entry',
  ])('%s, also by the role that owns the tables', async (text) => {
    const owner = await openDatabase(maker.database.maintenanceUrl, { max: 1 });
    await expect(owner.query(text)).rejects.toThrow(/kept as they are/);
    await owner.close();
  });

  it('a serial’s new name, and its deletion', async () => {
    await expect(sql(`update serial set model = 'other'`)).rejects.toThrow(/keeps its number for ever|foreign key/);
    await expect(sql('delete from serial')).rejects.toThrow(/permission denied/);
  });

  it('every move of status that is not in the graph, and no other', async () => {
    const [device] = await maker.database.query<{ serial: string }>('select serial from serial limit 1');
    const owner = await openDatabase(maker.database.maintenanceUrl, { max: 1 });
    await owner.query(tryAllMoves);
    const statuses = Object.keys(serialStatusGraph);
    const tried = await owner.query('select * from try_all_moves($1, $2)', [device!.serial, statuses]);
    await owner.close();
    const expected = Object.entries(serialStatusGraph).flatMap(([from, next]) =>
      statuses.map((to) => ({ from_: from, to_: to, moved: to === from || (next as readonly string[]).includes(to) })),
    );
    expect(tried).toEqual(expected);
  });

  it('to let the app own anything', async () => {
    expect(await sql(`select relname from pg_class where relowner = 'vouch_app'::regrole`)).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Json } from '../../../domain/json.ts';
import { rebuildProjections } from '../../../db/projections/rebuild-projections.ts';
import { openDatabase } from '../../../db/connection.ts';
import { serialTimeline, serialTree } from '../../../db/serial-store.ts';
import { type Maker, openMaker } from './maker.ts';

let maker: Maker;
let serials: string[] = [];
let nc = '';
const pump = (n: number) => `P${String(n).padStart(4, '0')}`;

beforeAll(async () => {
  maker = await openMaker();
});
afterAll(() => maker?.database.drop());

const statuses = async () => {
  const rows = await maker.database.query<{ status: string; n: number }>(
    'select status, count(*)::int as n from serial group by 1',
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
};

it('issues 100 serials and their labels', async () => {
  await maker.act('order', 'open', {
    order: 'PO-1',
    kind: 'production',
    model: 'M1',
    quantity: 100,
    planned_start: '2026-03-01',
    planned_end: '2026-04-30',
  });
  const range = await maker.act<{ serials: string[] }>('serial', 'reserve', {
    model: 'M1',
    quantity: 100,
    batch: 'B1',
    order: 'PO-1',
  });
  serials = range.serials;
  expect(new Set(serials).size).toBe(100);
  await maker.act('serial', 'move', { serials, to: 'allocated' });
  await maker.act('label', 'issue', { batch: 'B1', serials });
  await maker.act('serial', 'move', { serials, to: 'encoded' });
  await maker.act('label', 'use', { batch: 'B1', serials });
  await maker.act('serial', 'move', {
    serials: serials.map((serial) => `(01)${serial.slice(0, 14)}(21)${serial.slice(15)}`),
    to: 'commissioned',
  });
  await maker.capture({
    type: 'ObjectEvent',
    action: 'ADD',
    bizStep: 'commissioning',
    disposition: 'active',
    epcList: serials,
    readPoint: { id: 'ST-1' },
  });
  expect(await statuses()).toEqual({ commissioned: 100 });
});

it('receives and accepts lots: one bad in 40, one good in 60', async () => {
  for (const [lot, quantity] of [
    ['L-BAD', '40'],
    ['L-GOOD', '60'],
  ] as const) {
    await maker.act('material-lot', 'receive', {
      lot,
      item: 'board',
      supplier: 'S1',
      quantity,
      location: 'store',
      expiry: '2027-01-01',
    });
    expect(await maker.refused('material-lot', 'require-usable', { lots: [lot] })).toBe('lot-not-accepted');
    await maker.act('material-lot', 'decide', { lot, decision: 'accepted' });
  }
  const pumps = Array.from({ length: 101 }, (_, n) => pump(n));
  await maker.act('material-lot', 'receive', {
    lot: 'L-PUMP',
    item: 'pump',
    supplier: 'S1',
    quantity: 101,
    location: 'store',
    serials: pumps,
  });
  await maker.act('material-lot', 'decide', { lot: 'L-PUMP', decision: 'accepted' });
});

it('produces the batch along its route', async () => {
  await maker.act('batch', 'open', {
    batch: 'B1',
    model: 'M1',
    order: 'PO-1',
    quantity: 100,
    planned_start: '2026-03-02',
    planned_end: '2026-03-20',
  });
  await maker.act('batch', 'enroll', { batch: 'B1', serials });
  await maker.act('serial', 'move', { serials, to: 'in_production' });
  expect(await maker.refused('batch', 'operation-done', { batch: 'B1', serials, operation: 'assemble', station: 'ST-1' })).toBe(
    'station-not-cleared',
  );
  await maker.act('station', 'clear-line', { station: 'ST-1', batch: 'B1', checks: { empty: true } });
  expect(
    await maker.refused('batch', 'operation-done', {
      batch: 'B1',
      serials,
      operation: 'test',
      station: 'ST-1',
      instrument: 'DMM-1',
    }),
  ).toBe('route-out-of-order');
  const parts: Json[] = serials.flatMap((device, n): Record<string, Json>[] => [
    { device, item: 'board', lot: n < 40 ? 'L-BAD' : 'L-GOOD', quantity: 1 },
    { device, item: 'pump', serial: pump(n) },
  ]);
  await maker.act('component', 'install', { parts });
  await maker.act('batch', 'operation-done', { batch: 'B1', serials, operation: 'assemble', station: 'ST-1' });
  await maker.act('batch', 'operation-done', { batch: 'B1', serials, operation: 'test', station: 'ST-1', instrument: 'DMM-1' });
  await maker.act('batch', 'finish', { batch: 'B1' });
  expect(await statuses()).toEqual({ finished: 100 });
  expect(await maker.database.query(`select quantity::text from stock where lot in ('L-BAD', 'L-GOOD')`)).toEqual([
    { quantity: '0' },
    { quantity: '0' },
  ]);
});

it('refuses a part that is in another device', async () => {
  expect(await maker.refused('component', 'install', { device: serials[5]!, item: 'pump', serial: pump(7) })).toBe(
    'part-in-other-device',
  );
});

it('inspects: three fail, one is reworked and accepted, two are scrapped', async () => {
  const failed = serials.slice(97);
  const results: Json[] = serials.flatMap((serial, n): Record<string, Json>[] => [
    { characteristic: 'leakage', value: n >= 97 ? '0.31' : '0.30', serial, instrument: 'DMM-1' },
    { characteristic: 'appearance', value: 'ok', serial },
  ]);
  const inspection = await maker.act<{ id: string; outOfLimits: unknown[] }>(
    'inspection',
    'record',
    { batch: 'B1', serials, failed, results, accepted: true, kind: 'final' },
    'li',
  );
  expect(inspection.outOfLimits).toHaveLength(3);
  expect(await maker.act('inspection', 'pass', { id: inspection.id, except: failed }, 'li')).toMatchObject({ passed: 97 });
  expect(await maker.refused('batch', 'require-complete', { batch: 'B1' })).toBe('batch-incomplete');
  const opened = await maker.act<{ id: string }>('nonconformance', 'open', { serials: [failed[0]!], description: 'leakage' });
  nc = opened.id;
  expect(await maker.refused('batch', 'require-complete', { batch: 'B1' })).toBe('nonconformance-open');
  expect(await maker.refused('nonconformance', 'close', { id: nc, result: 'rework' })).toBe('nonconformance-status');
  await maker.act('nonconformance', 'dispose', { id: nc, disposition: 'rework', reason: 'reseal' });
  expect(await maker.refused('nonconformance', 'close', { id: nc, result: 'rework' })).toBe('reinspection-missing');
  await maker.act('serial', 'move', { serials: [failed[0]!], to: 'in_production', reason: 'rework' });
  expect(await maker.refused('nonconformance', 'close', { id: nc, result: 'rework' })).toBe('reinspection-missing');
  await maker.act(
    'inspection',
    'record',
    {
      batch: 'B1',
      serials: [failed[0]!],
      results: [{ characteristic: 'leakage', value: '0.29' }],
      accepted: true,
      kind: 'final',
    },
    'li',
  );
  await maker.act('nonconformance', 'close', { id: nc, result: 'rework' });
  const scrapped = await maker.act<{ id: string }>('nonconformance', 'open', {
    serials: failed.slice(1),
    description: 'leakage',
  });
  await maker.act('nonconformance', 'dispose', { id: scrapped.id, disposition: 'scrap', reason: 'beyond repair' });
  await maker.act('serial', 'move', { serials: failed.slice(1), to: 'scrapped' });
  expect(await maker.refused('batch', 'release', { batch: 'B1', kind: 'production' })).toBe('nonconformance-open');
  await maker.act('nonconformance', 'close', { id: scrapped.id, result: 'scrap' });
  expect(await maker.refused('batch', 'release', { batch: 'B1', kind: 'production' })).toBe('balance-wrong');
  await maker.act('label', 'destroy', { batch: 'B1', serials: failed.slice(1), reason: 'scrapped' });
  expect(await statuses()).toEqual({ passed: 98, scrapped: 2 });
});

it('releases the batch twice over, and ships to four hospitals', async () => {
  expect(await maker.refused('batch', 'release', { batch: 'B1', kind: 'market' })).toBe('release-missing');
  await maker.act('batch', 'release', { batch: 'B1', kind: 'production' }, 'zhao');
  await maker.act('batch', 'release', { batch: 'B1', kind: 'market' }, 'qian');
  expect(await maker.refused('batch', 'release', { batch: 'B1', kind: 'market' }, 'qian')).toBe('already-released');
  expect(await statuses()).toEqual({ released: 98, scrapped: 2 });
  const good = serials.slice(0, 98);
  for (const [n, to] of ['H1', 'H2', 'H3', 'H4'].entries()) {
    const devices = good.filter((_, place) => place % 4 === n);
    await maker.act('order', 'open', { order: `SO-${to}`, customer: to, model: 'M1', quantity: devices.length });
    const { id } = await maker.act<{ id: string }>('shipment', 'open', { order: `SO-${to}`, from: 'maker', to });
    expect(await maker.refused('shipment', 'pick', { id, serials: [serials[99]!] })).toBe('serial-wrong-status');
    await maker.act('shipment', 'pick', { id, serials: devices });
    const { sscc } = await maker.act<{ sscc: string }>('package', 'issue-sscc');
    await maker.act('package', 'pack', { sscc, serials: devices });
    await maker.act('shipment', 'dispatch', { id, carrier: 'Express', conditions: { maximum: 25 }, sscc: [sscc] });
    const received = to === 'H4' ? devices.slice(1) : devices;
    const receipt = await maker.act<{ missing: string[] }>('shipment', 'receive', { id, serials: received, by: to });
    expect(receipt.missing).toEqual(to === 'H4' ? [devices[0]] : []);
    if (to === 'H4') {
      expect(await maker.refused('shipment', 'close', { id })).toBe('shortage-open');
      await maker.act('case', 'open', {
        kind: 'shipment-shortage',
        shipment: id,
        serials: receipt.missing,
        description: 'one short',
      });
    }
    await maker.act('shipment', 'close', { id });
    maker.at = new Date(Date.parse(maker.at) + 3_600_000).toISOString();
  }
  expect(await statuses()).toEqual({ received: 97, shipped: 1, scrapped: 2 });
});

it('installs, activates and maintains', async () => {
  const devices = serials.filter((_, n) => n < 97 && n % 4 === 0);
  const { id } = await maker.act<{ id: string }>('installation', 'open', { serials: devices, site: 'H1' });
  expect(await maker.refused('installation', 'activate', { id })).toBe('installation-status');
  await maker.act('installation', 'accept', { id, party: 'maker', result: 'accepted' });
  await maker.act('installation', 'accept', { id, party: 'customer', result: 'accepted' });
  await maker.act('installation', 'activate', { id });
  const device = devices[0]!;
  const job = await maker.act<{ id: string }>('maintenance', 'open', { serial: device, kind: 'corrective', reason: 'noise' });
  expect(await maker.refused('component', 'swap', { device, out: pump(1), in: pump(100), reason: 'noise' })).toBe(
    'part-not-in-device',
  );
  await maker.act('component', 'swap', { device, out: pump(0), in: pump(100), reason: 'noise' });
  await maker.act('maintenance', 'complete', { id: job.id, findings: 'worn', result: 'returned-to-service' });
  const timeline = await serialTimeline(maker.database, device);
  const told = timeline.map(({ what }) => what);
  const tree = await serialTree(maker.database, device);
  expect(tree.down.filter(({ until }) => until === null).map(({ kind, name, depth }) => [depth, kind, name])).toEqual([
    [1, 'lot', 'L-BAD'],
    [1, 'part', pump(100)],
    [2, 'lot', 'L-PUMP'],
  ]);
  expect(tree.down.find(({ name }) => name === pump(0))).toMatchObject({ until: maker.at, item: 'pump', path: [pump(0)] });
  expect(tree.up.map(({ kind }) => kind)).toEqual(['package']);
  expect(told).toEqual(
    expect.arrayContaining([
      'serial.reserved',
      'commissioning',
      'serial.moved',
      'assembling',
      'shipping',
      'receiving',
      'removing',
      'installing',
    ]),
  );
  expect(timeline.map(({ at }) => Date.parse(at))).toEqual(timeline.map(({ at }) => Date.parse(at)).toSorted((a, b) => a - b));
});

it('recalls what the bad lot went into, to the last device', async () => {
  maker.at = '2026-06-01T08:00:00.000Z';
  const { id } = await maker.act<{ id: string }>('recall', 'open', { cause: { lot: 'L-BAD' }, reason: 'cracked solder' });
  const scope = await maker.act<{
    devices: number;
    holders: { organisation: string; serials: string[] }[];
    own: string[];
    hash: string;
    statuses: object;
  }>('recall', 'freeze', { id });
  expect(scope.devices).toBe(40);
  expect(scope.holders.map(({ organisation, serials: held }) => [organisation, held.length])).toEqual([
    ['H1', 10],
    ['H2', 10],
    ['H3', 10],
    ['H4', 10],
  ]);
  expect(scope.statuses).toEqual({ active: 10, received: 30 - 1, shipped: 1 });
  expect(await maker.act('recall', 'hold', { id })).toEqual({ held: 41 });
  const [, , h3] = scope.holders.map((holder) => holder.serials);
  expect(await maker.refused('installation', 'open', { serials: h3!, site: 'H3' })).toBe('serial-held');
  await maker.act('recall', 'evaluate', { id, class: '2', hazard: 'loss of function' });
  await maker.act('recall', 'plan', { id, depth: 'user', effectiveness_level: 'A', remedy: 'remove' });
  for (const { organisation } of scope.holders) await maker.act('recall', 'notify', { id, organisation, channel: 'email' });
  const [h1, h2] = scope.holders.map((holder) => holder.serials);
  await maker.act('recall', 'acknowledge', { id, organisation: 'H1', received: 10, on_hand: 10 });
  const answer = await maker.act<{ added: object[] }>('recall', 'acknowledge', {
    id,
    organisation: 'H2',
    received: 10,
    on_hand: 8,
    forwarded: [{ to: 'H5', serials: h2!.slice(0, 2) }],
  });
  expect(answer.added).toEqual([{ organisation: 'H5', serials: h2!.slice(0, 2).toSorted() }]);
  expect(
    await maker.act('recall', 'add-holder', { id, organisation: 'H5', serials: h2!.slice(0, 2), forwarded_by: 'H2' }),
  ).toMatchObject({ organisation: 'H5' });
  expect(await maker.act('recall', 'pending-holders', { id })).toEqual({
    holders: [{ organisation: 'H5', serials: h2!.slice(0, 2).toSorted() }],
  });
  await maker.act('recall', 'notify', { id, organisation: 'H5', channel: 'email' });
  expect(await maker.refused('recall', 'close', { id })).toBe('holders-not-answered');
  await maker.act('recall', 'acknowledge', { id, organisation: 'H5', received: 2, on_hand: 2 });
  const h4 = scope.holders[3]!.serials;
  const [missing] = await maker.database.query<{ serial: string }>(`select serial from serial where status = 'shipped'`);
  await maker.act('recall', 'account', { id, organisation: 'H1', corrected: h1! });
  await maker.act('recall', 'account', { id, organisation: 'H2', returned: h2!.slice(2) });
  await maker.act('recall', 'account', { id, organisation: 'H5', returned: h2!.slice(0, 2) });
  expect(await maker.refused('recall', 'account', { id, organisation: 'H2', returned: h2!.slice(0, 2) })).toBe(
    'already-accounted',
  );
  await maker.act('recall', 'account', { id, organisation: 'H3', returned: h3!.slice(1), destroyed: [h3![0]!] });
  await maker.act('recall', 'notify', { id, organisation: 'H4', channel: 'visit' });
  await maker.act('recall', 'account', { id, organisation: 'H4', returned: h4.filter((serial) => serial !== missing!.serial) });
  expect(await maker.act('recall', 'balance', { id })).toMatchObject({ shipped: 42, forwarded: 2, unexplained: 1 });
  expect(await maker.refused('recall', 'close', { id })).toBe('holders-not-answered');
  await maker.act('recall', 'account', { id, organisation: 'H4', lost: [{ serial: missing!.serial, reason: 'never arrived' }] });
  const sample = await maker.act<{ organisations: string[] }>('recall', 'draw-sample', { id, level: 'A', seed: scope.hash });
  expect(sample.organisations).toEqual(['H1', 'H2', 'H3', 'H4', 'H5']);
  await maker.act('recall', 'check-effectiveness', { id, organisation: 'H1', effective: true });
  await maker.act('recall', 'close', { id, summary: 'all accounted for' });
  expect(await maker.act('recall', 'balance', { id })).toEqual({
    shipped: 42,
    returned: 28,
    corrected: 10,
    destroyed: 1,
    used: 0,
    lost: 1,
    forwarded: 2,
    explained: 42,
    unexplained: 0,
  });
});

it('has projections that the events alone bring back', async () => {
  const read = async (tx: { query: Maker['database']['query'] }) => ({
    placements: await tx.query(
      'select kind, parent, child, whole, quantity, since, until, since_event, until_event from placement order by kind, parent, child, since',
    ),
    states: await tx.query('select * from object_state order by epc'),
  });
  const live = await read(maker.database);
  expect(live.placements.length).toBeGreaterThan(300);
  const owner = await openDatabase(maker.database.maintenanceUrl, { max: 1 });
  await owner.transaction((tx) => rebuildProjections(tx));
  await owner.close();
  expect(await read(maker.database)).toEqual(live);
});

it('has told the audit log of every change', async () => {
  const [moves] = await maker.database.query<{ n: number }>(
    `select count(*)::int as n from audit_entry where action = 'serial.moved' and changes #>> '{status,new}' = 'commissioned'`,
  );
  expect(moves!.n).toBe(100);
  const nameless = await maker.database.query(`select action from audit_entry where actor = '' or record_id = ''`);
  expect(nameless).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '../../../domain/json.ts';
import { gtin, type Maker, openMaker } from './maker.ts';

let maker: Maker;
const names = { name_zh: '名称', name_en: 'Name' };

beforeAll(async () => {
  maker = await openMaker();
});
afterAll(() => maker?.database.drop());

const reserve = async (quantity: number, values: Record<string, Json> = {}) =>
  (await maker.act<{ serials: string[] }>('serial', 'reserve', { model: 'M1', quantity, ...values })).serials;
/** Moves new devices along the graph. */
const putInto = async (serials: string[], status: string) => {
  const path: Record<string, string[]> = {
    finished: ['allocated', 'encoded', 'commissioned', 'in_production', 'finished'],
    passed: ['allocated', 'encoded', 'commissioned', 'in_production', 'finished', 'passed'],
    released: ['allocated', 'encoded', 'commissioned', 'in_production', 'finished', 'passed', 'released'],
  };
  for (const to of path[status]!) await maker.act('serial', 'move', { serials, to });
};

describe('serials', () => {
  it('are numbers of the model’s rule, each once', async () => {
    const [first] = await reserve(1);
    expect(first).toMatch(new RegExp(`^${gtin}\\.V[2-9A-Z]{8}$`));
    const many = await Promise.all(Array.from({ length: 8 }, () => reserve(50)));
    expect(new Set(many.flat()).size).toBe(400);
  });

  it('are found by any form of scan, and ten times the same scan is one', async () => {
    const [serial] = (await reserve(1)) as [string];
    const number = serial.slice(15);
    const scans = [
      serial,
      number,
      `(01)${gtin}(21)${number}`,
      `https://example.com/01/${gtin}/21/${number}`,
      `]d201${gtin}21${number}`,
      ...Array<string>(10).fill(serial),
    ];
    expect(await maker.act('serial', 'require', { serials: scans })).toEqual({ serials: [serial] });
    expect(await maker.act('serial', 'move', { serials: scans, to: 'allocated' })).toEqual({ moved: 1 });
    expect(await maker.act('serial', 'move', { serials: scans, to: 'allocated' })).toEqual({ moved: 1 });
  });

  it.each<[string, string, Record<string, Json>]>([
    ['serial-unknown', 'require', { serials: ['nobody'] }],
    ['serial-unknown', 'require', { serials: [`(01)${gtin}(21)CUT`] }],
    ['model-unknown', 'reserve', { model: 'M9', quantity: 1 }],
    ['values-invalid', 'reserve', { model: 'M1', quantity: 0 }],
    ['values-invalid', 'move', { serials: [], to: 'gone' }],
    ['act-unknown', 'steal', {}],
  ])('refuse with %s', async (code, act, values) => {
    expect(await maker.refused('serial', act, values)).toBe(code);
  });

  it('stop at a hold where it matters, and not before', async () => {
    const [serial] = (await reserve(1)) as [string];
    await maker.act('hold', 'place', { serials: [serial], reference: 'Q-7', reason: 'suspected' });
    await putInto([serial], 'passed');
    expect(await maker.refused('serial', 'move', { serials: [serial], to: 'released' })).toBe('serial-held');
    expect(await maker.refused('serial', 'require', { serials: [serial], notHeld: true })).toBe('serial-held');
    await maker.act('hold', 'lift', { reference: 'Q-7', reason: 'cleared' });
    await maker.act('serial', 'move', { serials: [serial], to: 'released' });
    expect(await maker.refused('hold', 'lift', { reference: 'Q-7', reason: 'again' })).toBe('hold-unknown');
  });

  it('stop at a hold over their batch', async () => {
    const [serial] = (await reserve(1, { batch: 'HELD' })) as [string];
    await putInto([serial], 'passed');
    await maker.act('hold', 'place', { batch: 'HELD', reference: 'Q-8', reason: 'suspected' });
    expect(await maker.refused('serial', 'move', { serials: [serial], to: 'released' })).toBe('serial-held');
  });

  it('leave nothing half-done: one that may not move stops all', async () => {
    const [one, other] = (await reserve(2)) as [string, string];
    await maker.act('serial', 'move', { serials: [one], to: 'allocated' });
    expect(await maker.refused('serial', 'move', { serials: [one, other], to: 'encoded' })).toBe('status-not-allowed');
    expect(await maker.act('serial', 'require', { serials: [one], statuses: ['allocated'] })).toEqual({ serials: [one] });
  });
});

describe('certificates', () => {
  it('cover a model, a scope and a market, on their days', async () => {
    const need = { model: 'M1', scope: 'shipment', market: 'CN' };
    expect(await maker.act('certificate', 'require', need)).toEqual({ certificates: ['REG-1'] });
    maker.at = '2031-01-01T00:00:00.000Z';
    expect(await maker.refused('certificate', 'require', need)).toBe('certificate-expired');
    expect(await maker.refused('serial', 'reserve', { model: 'M1', quantity: 1 })).toBe('certificate-expired');
    maker.at = '2026-03-01T08:00:00.000Z';
    expect(await maker.refused('certificate', 'require', { ...need, model: 'M2' })).toBe('certificate-missing');
  });
});

describe('material lots', () => {
  const receive = (lot: string, values: Record<string, Json> = {}) =>
    maker.act('material-lot', 'receive', { lot, item: 'board', supplier: 'S1', quantity: '10', location: 'store', ...values });

  it('are proposed first expired first out, without those that must not be used', async () => {
    await receive('F-2', { expiry: '2026-09-01', quantity: '0.1' });
    await receive('F-1', { expiry: '2026-06-01', quantity: '0.2' });
    await receive('F-0', { expiry: '2026-02-28' });
    await receive('F-X', { expiry: '2026-04-01' });
    for (const lot of ['F-2', 'F-1', 'F-0']) await maker.act('material-lot', 'decide', { lot, decision: 'accepted' });
    const { lots } = await maker.act<{ lots: { lot: string; quantity: string }[] }>('material-lot', 'propose', {
      item: 'board',
      quantity: 0.3,
    });
    expect(lots.map(({ lot, quantity }) => [lot, quantity])).toEqual([
      ['F-1', '0.2'],
      ['F-2', '0.1'],
    ]);
    expect(await maker.act('material-lot', 'consume', { lot: 'F-1', quantity: '0.1', batch: 'B' })).toEqual({
      lot: 'F-1',
      consumed: '0.1',
    });
    expect(await maker.refused('material-lot', 'consume', { lot: 'F-1', quantity: '0.1000001', batch: 'B' })).toBe(
      'stock-insufficient',
    );
    await maker.act('material-lot', 'consume', { lot: 'F-1', quantity: '0.1', batch: 'B' });
    expect(await maker.refused('material-lot', 'require-usable', { lots: ['F-0'] })).toBe('lot-expired');
    expect(await maker.refused('material-lot', 'require-usable', { lots: ['F-X'] })).toBe('lot-not-accepted');
  });

  it('refuse by their reason', async () => {
    await receive('R-1');
    expect(
      await maker.refused('material-lot', 'receive', {
        lot: 'R-1',
        item: 'board',
        supplier: 'S1',
        quantity: 1,
        location: 'store',
      }),
    ).toBe('lot-exists');
    expect(
      await maker.refused('material-lot', 'receive', { lot: 'R-2', item: 'nut', supplier: 'S1', quantity: 1, location: 'store' }),
    ).toBe('item-unknown');
    expect(
      await maker.refused('material-lot', 'receive', {
        lot: 'R-2',
        item: 'board',
        supplier: 'S1',
        quantity: 0,
        location: 'store',
      }),
    ).toBe('values-invalid');
    expect(await maker.refused('material-lot', 'require-usable', { lots: ['nobody'] })).toBe('lot-unknown');
    await maker.act('material-lot', 'decide', { lot: 'R-1', decision: 'rejected', reason: 'dirty' });
    expect(await maker.refused('material-lot', 'decide', { lot: 'R-1', decision: 'accepted' })).toBe('lot-decided');
    await maker.act('material-lot', 'decide', { lot: 'R-1', decision: 'concession', reason: 'cleaned' });
    expect(await maker.refused('material-lot', 'require-usable', { lots: ['R-1'], item: 'pump' })).toBe('lot-wrong-item');
    await maker.create('supplier', { id: 'S2', name: 'Late', status: 'approved', items: ['pump'] });
    await receive('R-3', { supplier: 'S2' });
    await maker.act('material-lot', 'decide', { lot: 'R-3', decision: 'accepted' });
    expect(await maker.refused('material-lot', 'require-usable', { lots: ['R-3'] })).toBe('supplier-not-approved');
    const nc = await maker.act<{ id: string }>('nonconformance', 'open', { lot: 'R-1', description: 'rust' });
    expect(await maker.refused('material-lot', 'require-usable', { lots: ['R-1'] })).toBe('lot-held');
    await maker.act('nonconformance', 'dispose', { id: nc.id, disposition: 'concession' });
    await maker.act('nonconformance', 'close', { id: nc.id, result: 'concession' });
    await maker.act('material-lot', 'require-usable', { lots: ['R-1'] });
  });
});

describe('a reported nonconformance', () => {
  it.each<[string, Record<string, Json>]>([
    ['nothing-named', {}],
    ['serial-unknown', { serials: ['0109521'] }],
    ['lot-unknown', { lot: 'half a sc' }],
    ['batch-unknown', { batch: 'half a sc' }],
  ])('is refused as %s to the person who reports it, and where it is opened', async (code, about) => {
    expect(await maker.refused('nonconformance', 'require-known', about)).toBe(code);
    expect(await maker.refused('nonconformance', 'open', { ...about, description: 'rust' })).toBe(code);
  });
});

describe('instruments and operators', () => {
  it('must be in calibration', async () => {
    await maker.create('instrument', {
      id: 'OLD',
      ...names,
      kind: 'meter',
      calibrated_on: '2024-01-01',
      calibration_due: '2026-02-28',
      status: 'usable',
    });
    expect(await maker.refused('instrument', 'require-valid', { instruments: ['DMM-1', 'OLD', null] })).toBe(
      'calibration-expired',
    );
    expect(await maker.refused('instrument', 'require-valid', { instrument: 'NONE' })).toBe('instrument-unknown');
    expect(await maker.act('instrument', 'require-valid', {})).toEqual({ instruments: [] });
    await maker.act('instrument', 'calibrate', {
      instrument: 'OLD',
      calibrated_on: '2026-03-01',
      due: '2027-03-01',
      result: 'passed',
    });
    await maker.act('instrument', 'require-valid', { instrument: 'OLD' });
    await maker.act('instrument', 'calibrate', {
      instrument: 'OLD',
      calibrated_on: '2026-03-01',
      due: '2027-03-01',
      result: 'failed',
    });
    expect(await maker.refused('instrument', 'require-valid', { instrument: 'OLD' })).toBe('instrument-blocked');
  });

  it('must be qualified, whoever acts unless another is named', async () => {
    await maker.act('operator', 'require-qualified', { operation: 'assemble' }, 'wang');
    expect(await maker.refused('operator', 'require-qualified', { operation: 'assemble' }, 'li')).toBe('operator-not-qualified');
    expect(await maker.refused('operator', 'require-qualified', { user: 'wang', operation: 'weld' })).toBe(
      'operator-not-qualified',
    );
  });
});

describe('orders and batches', () => {
  const batch = { batch: 'B9', model: 'M1', order: 'O-9', quantity: 2, planned_start: '2026-03-02', planned_end: '2026-03-20' };
  beforeAll(async () => {
    await maker.act('order', 'open', {
      order: 'O-9',
      kind: 'production',
      model: 'M1',
      quantity: 2,
      planned_start: '2026-03-01',
      planned_end: '2026-03-31',
    });
  });

  it.each<[string, Record<string, Json>]>([
    ['order-unknown', { order: 'O-0' }],
    ['order-mismatch', { model: 'M2' }],
    ['outside-schedule', { planned_end: '2026-04-01' }],
    ['outside-schedule', { planned_start: '2026-03-21' }],
    ['quantity-exceeded', { quantity: 3 }],
    ['values-invalid', { quantity: 1.5 }],
    ['values-invalid', { planned_start: '2026-02-30' }],
  ])('refuse %s for %j', async (code, change) => {
    expect(await maker.refused('batch', 'open', { ...batch, ...change })).toBe(code);
  });

  it('take no more devices than planned, and none of another batch', async () => {
    const opened = await maker.act<{ route: { operation: string; nameEn: string }[] }>('batch', 'open', batch);
    expect(opened.route.map(({ operation, nameEn }) => [operation, nameEn])).toEqual([
      ['assemble', 'Name'],
      ['test', 'Name'],
    ]);
    expect(await maker.refused('batch', 'open', { ...batch, quantity: 1 })).toBe('quantity-exceeded');
    const devices = await reserve(3);
    expect(await maker.refused('batch', 'enroll', { batch: 'B9', serials: devices })).toBe('batch-full');
    await maker.act('batch', 'enroll', { batch: 'B9', serials: devices.slice(0, 2) });
    expect(await maker.refused('batch', 'enroll', { batch: 'B0', serials: devices.slice(2) })).toBe('batch-unknown');
    expect(await maker.refused('batch', 'enroll', { batch: 'B9', serials: await reserve(1, { batch: 'OTHER' }) })).toBe(
      'serial-wrong-batch',
    );
    const [row] = await maker.database.query<{ expiry: string }>('select expiry::text from serial where serial = $1', [
      devices[0]!,
    ]);
    expect(row!.expiry).toBe('2031-03-20');
    await maker.act('batch', 'reschedule', { batch: 'B9', planned_end: '2026-03-30', reason: 'late material' });
    expect(await maker.refused('batch', 'reschedule', { batch: 'B9', planned_end: '2026-04-30', reason: 'later' })).toBe(
      'outside-schedule',
    );
  });

  it('say on the review page what is open and missing', async () => {
    const review = await maker.act<{ open: number; complete: boolean; openSerials: object[] }>('batch', 'review', {
      batch: 'B9',
    });
    expect(review).toMatchObject({ issued: 2, passed: 0, scrapped: 0, sampled: 0, open: 2, complete: false });
    expect(review.openSerials).toHaveLength(2);
  });
});

describe('labels', () => {
  it('balance: issued = used + destroyed + sampled + open', async () => {
    const devices = await reserve(4, { batch: 'LB' });
    await maker.act('label', 'issue', { batch: 'LB', serials: devices });
    expect(await maker.refused('label', 'issue', { batch: 'LB', serials: devices.slice(0, 1) })).toBe('label-open');
    await maker.act('label', 'use', { batch: 'LB', serials: devices.slice(0, 2) });
    await maker.act('label', 'use', { batch: 'LB', serials: devices.slice(0, 2) });
    await maker.act('label', 'destroy', { batch: 'LB', serials: devices.slice(1, 2), reason: 'smeared' });
    await maker.act('label', 'sample', { batch: 'LB', serials: devices.slice(2, 3) });
    await maker.act('label', 'issue', { batch: 'LB', serials: devices.slice(1, 2) });
    expect(await maker.act('label', 'balance', { batch: 'LB' })).toEqual({
      issued: 5,
      used: 1,
      destroyed: 1,
      sampled: 1,
      open: 2,
    });
    expect(await maker.refused('label', 'use', { batch: 'LB', serials: devices.slice(2, 3) })).toBe('label-missing');
    expect(await maker.refused('label', 'use', { batch: 'XX', serials: devices.slice(0, 1) })).toBe('serial-wrong-batch');
  });
});

describe('shipments', () => {
  let devices: string[] = [];
  const ship = async (from: string, to: string, serials: string[], order?: string) => {
    const { id } = await maker.act<{ id: string }>('shipment', 'open', { from, to, ...(order && { order }) });
    await maker.act('shipment', 'pick', { id, serials });
    await maker.act('shipment', 'dispatch', { id, carrier: 'Express' });
    return id;
  };
  beforeAll(async () => {
    await maker.create('organisation', {
      id: 'D1',
      kind: 'dealer',
      ...names,
      language: 'zh',
      channel: 'email',
      status: 'active',
    });
    devices = await reserve(6);
    await putInto(devices, 'released');
    await maker.act('order', 'open', { order: 'SO-1', customer: 'D1', model: 'M1', quantity: 4 });
    await maker.act('order', 'open', { order: 'CO-1', kind: 'production', customer: 'H2', model: 'M1', quantity: 5 });
  });

  it('go through any chain of dealers, each shipping what it holds only', async () => {
    const id = await ship('maker', 'D1', devices.slice(0, 3), 'SO-1');
    const { id: early } = await maker.act<{ id: string }>('shipment', 'open', { from: 'D1', to: 'H1' });
    expect(await maker.refused('shipment', 'pick', { id: early, serials: devices.slice(0, 1) })).toBe('serial-wrong-status');
    maker.at = '2026-03-02T08:00:00.000Z';
    const receipt = await maker.act('shipment', 'receive', { id, serials: [...devices.slice(0, 3), devices[4]!, 'strange'] });
    expect(receipt).toEqual({
      received: devices.slice(0, 3).toSorted(),
      missing: [],
      unexpected: [devices[4]!, 'strange'].toSorted(),
    });
    const { id: wrong } = await maker.act<{ id: string }>('shipment', 'open', { from: 'H1', to: 'H2' });
    expect(await maker.refused('shipment', 'pick', { id: wrong, serials: devices.slice(0, 1) })).toBe('not-the-holder');
    await maker.act('shipment', 'receive', { id: await ship('D1', 'H1', devices.slice(0, 1)), serials: devices.slice(0, 1) });
  });

  it('take released devices of the order’s customer, once, and as many as were ordered', async () => {
    const { id } = await maker.act<{ id: string }>('shipment', 'open', { order: 'SO-1', from: 'maker', to: 'D1' });
    const [foreign] = (await reserve(1, { order: 'CO-1' })) as [string];
    await putInto([foreign], 'released');
    expect(await maker.refused('shipment', 'pick', { id, serials: [foreign] })).toBe('serial-wrong-order');
    expect(await maker.refused('shipment', 'pick', { id, serials: devices.slice(3, 5) })).toBe('quantity-exceeded');
    expect(await maker.refused('shipment', 'dispatch', { id, carrier: 'Express' })).toBe('shipment-empty');
    const fresh = await reserve(1);
    expect(await maker.refused('shipment', 'pick', { id, serials: fresh })).toBe('serial-not-released');
    await maker.act('shipment', 'pick', { id, serials: devices.slice(3, 4) });
    const { id: other } = await maker.act<{ id: string }>('shipment', 'open', { from: 'maker', to: 'H3' });
    expect(await maker.refused('shipment', 'pick', { id: other, serials: devices.slice(3, 4) })).toBe('already-in-shipment');
    await maker.act('hold', 'place', { serials: devices.slice(3, 4), reference: 'Q-9', reason: 'suspected' });
    expect(await maker.refused('shipment', 'dispatch', { id, carrier: 'Express' })).toBe('serial-held');
  });

  it('propose what expires first', async () => {
    await maker.database.query(`update serial set expiry = '2028-01-01' where serial = $1`, [devices[5]!]);
    await maker.database.query(`update serial set expiry = '2026-01-01' where serial = $1`, [devices[4]!]);
    await maker.act('order', 'open', { order: 'SO-2', customer: 'H3', model: 'M1', quantity: 4 });
    const { id } = await maker.act<{ id: string }>('shipment', 'open', { order: 'SO-2', from: 'maker', to: 'H3' });
    const { serials } = await maker.act<{ serials: string[] }>('shipment', 'propose', { id, quantity: 10 });
    expect(serials[0]).toBe(devices[5]);
    expect(serials).not.toContain(devices[4]);
    expect(await maker.refused('shipment', 'pick', { id, serials: [devices[4]!] })).toBe('serial-expired');
  });
});

describe('maintenance, complaints, observations', () => {
  let device = '';
  beforeAll(async () => {
    [device] = (await reserve(1)) as [string];
    await putInto([device], 'released');
    const { id } = await maker.act<{ id: string }>('shipment', 'open', { from: 'maker', to: 'H1' });
    await maker.act('shipment', 'pick', { id, serials: [device] });
    await maker.act('shipment', 'dispatch', { id, carrier: 'Express' });
    await maker.act('shipment', 'receive', { id, serials: [device] });
  });

  it('open what was scheduled, and one at a time', async () => {
    const { ids } = await maker.act<{ ids: string[] }>('maintenance', 'schedule', {
      serials: [device],
      due: '2026-09-01T00:00:00Z',
    });
    const { id } = await maker.act<{ id: string }>('maintenance', 'open', { serial: device, kind: 'preventive' });
    expect(id).toBe(ids[0]);
    expect(await maker.refused('maintenance', 'open', { serial: device, kind: 'corrective' })).toBe('maintenance-open');
    await maker.act('maintenance', 'complete', { id, findings: 'fine', result: 'returned-to-service' });
    expect(await maker.refused('maintenance', 'complete', { id, findings: 'fine', result: 'passed' })).toBe('maintenance-status');
  });

  it('decide a complaint once', async () => {
    const { id } = await maker.act<{ id: string }>('complaint', 'open', {
      serial: device,
      organisation: 'H1',
      description: 'noise',
    });
    expect(await maker.refused('complaint', 'close', { id })).toBe('complaint-status');
    await maker.act('complaint', 'decide', { id, reportable: true, confirmed: true, reason: 'seen' });
    expect(await maker.refused('complaint', 'decide', { id, reportable: false, confirmed: false })).toBe('complaint-status');
    await maker.act('complaint', 'reported', { id, number: 'AE-1', authority: 'NMPA' });
    await maker.act('complaint', 'close', { id, reply: 'repaired' });
    expect(await maker.refused('complaint', 'open', { organisation: 'nobody', description: 'x' })).toBe('organisation-unknown');
  });

  it('keep every observation, and open a case for the impossible', async () => {
    expect(await maker.act('observation', 'report', { serial: device, organisation: 'H1' })).toMatchObject({ case: null });
    expect(await maker.act('observation', 'report', { serial: device, organisation: 'H2' })).toMatchObject({
      kind: 'two_places',
    });
    expect(await maker.act('observation', 'report', { serial: 'FAKE-1', location: 'somewhere' })).toMatchObject({
      kind: 'unknown_serial',
    });
    const [fresh] = (await reserve(1)) as [string];
    const { case: opened } = await maker.act<{ case: string }>('observation', 'report', { serial: fresh, organisation: 'H2' });
    await maker.act('case', 'close', { id: opened, resolution: 'mistyped' });
    expect(await maker.refused('case', 'close', { id: opened, resolution: 'again' })).toBe('case-unknown');
    expect(await maker.database.query('select count(*)::int as n from observation')).toEqual([{ n: 4 }]);
  });
});

describe('two at the same moment', () => {
  it('put a part into one device only', async () => {
    await maker.act('component', 'register', { item: 'pump', serials: ['RACE'] });
    const devices = await reserve(6);
    const codes = await Promise.all(
      devices.map((device) => maker.refused('component', 'install', { device, item: 'pump', serial: 'RACE' })),
    );
    expect(codes.filter((code) => code === 'part-in-other-device')).toHaveLength(5);
    const open = await maker.database.query(
      `select 1 from placement p join part k on k.epc = p.child where k.serial = 'RACE' and p.until is null and p.kind = 'consists'`,
    );
    expect(open).toHaveLength(1);
  });

  it('take from a lot no more than there is', async () => {
    await maker.act('material-lot', 'receive', { lot: 'RACE', item: 'board', supplier: 'S1', quantity: '1', location: 'store' });
    await maker.act('material-lot', 'decide', { lot: 'RACE', decision: 'accepted' });
    const codes = await Promise.all(
      [1, 2, 3, 4].map(() => maker.refused('material-lot', 'consume', { lot: 'RACE', quantity: '0.4', batch: 'B' })),
    );
    expect(codes.filter((code) => code === 'stock-insufficient')).toHaveLength(2);
  });
});

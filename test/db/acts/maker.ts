import { randomUUID } from 'node:crypto';
import type { Json } from '../../../domain/json.ts';
import { isRefused, type Refused } from '../../../domain/record/refusal.ts';
import { nouns } from '../../../domain/record/nouns.ts';
import { acts } from '../../../db/acts/index.ts';
import { transactionUnless } from '../../../db/connection.ts';
import { captureEvent } from '../../../db/event-store.ts';
import { createMaster } from '../../../db/master-store.ts';
import { type ActContext, performAct } from '../../../db/perform-act.ts';
import { type FreshDatabase, freshDatabase } from '../../database.ts';

type Values = Record<string, Json>;

/** A maker of devices with its master data in a database of its own, and a clock that the test moves. */
export interface Maker {
  database: FreshDatabase;
  /** instant of what is done next */
  at: string;
  context(user?: string): ActContext;
  /** Does an act in a transaction of its own; a refusal undoes it. */
  act<Answer = Record<string, never>>(noun: string, name: string, values?: Values, user?: string): Promise<Answer>;
  /** The refusal of an act that must not be done. */
  refused(noun: string, name: string, values?: Values, user?: string): Promise<string>;
  capture(event: Values): Promise<Json | Refused>;
  create(noun: keyof typeof nouns, values: Values): Promise<void>;
}

export const gtin = '09506000134352';

/** A maker with one model, its route of two operations, two items, four hospitals and a fifth. */
export async function openMaker(): Promise<Maker> {
  const database = await freshDatabase();
  let n = 0;
  const maker: Maker = {
    database,
    at: '2026-03-01T08:00:00.000Z',
    context: (user = 'wang') => ({
      actor: { user, offset: '+08:00' },
      at: maker.at,
      run: '',
      sop: 'test',
      version: '1',
      element: 'Step',
      instance: `i${++n}`,
      key: `i${n}:1`,
    }),
    async act<Answer>(noun: string, name: string, values: Values = {}, user?: string) {
      const answer = await perform(maker, noun, name, values, user);
      if (isRefused(answer)) throw new Error(`${noun}.${name}: ${answer.refused}: ${answer.message.en}`);
      return answer as Answer;
    },
    async refused(noun, name, values = {}, user) {
      const answer = await perform(maker, noun, name, values, user);
      return isRefused(answer) ? answer.refused : `not refused: ${JSON.stringify(answer)}`;
    },
    capture: (event) =>
      transactionUnless(database, isRefused, (tx) => captureEvent(tx, event, { ...maker.context(), run: randomUUID() })),
    async create(noun, values) {
      const made = await database.transaction((tx) =>
        createMaster(tx, nouns[noun], values, { actor: { user: 'admin', offset: '+08:00' } }),
      );
      if (isRefused(made)) throw new Error(`${noun}: ${made.message.en}`);
    },
  };
  await masterData(maker);
  return maker;
}

function perform(maker: Maker, noun: string, name: string, values: Values, user?: string): Promise<Json | Refused> {
  const context = maker.context(user);
  return transactionUnless(maker.database, isRefused, (tx) => performAct(tx, acts, noun, name, values, context));
}

async function masterData({ create }: Maker): Promise<void> {
  const names = { name_zh: '名称', name_en: 'Name' };
  const channels = { language: 'zh', channel: 'email', status: 'active' };
  await create('organisation', { id: 'maker', kind: 'maker', ...names, gln: '9506000134307', ...channels });
  for (const id of ['H1', 'H2', 'H3', 'H4', 'H5']) await create('organisation', { id, kind: 'hospital', ...names, ...channels });
  await create('location', { id: 'store', organisation: 'maker', kind: 'warehouse', ...names, status: 'active' });
  await create('device-model', {
    id: 'M1',
    gtin,
    ...names,
    serial_rule: { kind: 'random', prefix: 'V', length: 8 },
    shelf_life_months: 60,
    status: 'active',
  });
  await create('device-model-version', { id: 'M1-A', model: 'M1', version: 'A', effective_from: '2026-01-01' });
  for (const [id, tracking] of [
    ['board', 'lot'],
    ['pump', 'serial'],
  ] as const) {
    await create('item', { id, ...names, unit: 'pcs', tracking, status: 'active' });
  }
  await create('supplier', { id: 'S1', name: 'Supplier', status: 'approved', items: [] });
  const lines = [
    { item: 'board', quantity: '1' },
    { item: 'pump', quantity: '1' },
  ];
  await create('bom', { id: 'BOM-A', model: 'M1', version: 'A', effective_from: '2026-01-01', lines });
  const operations = [
    { operation: 'assemble', ...names, components: true, inspection: false, qualified: true, instrument: false, clearance: true },
    { operation: 'test', ...names, components: false, inspection: false, qualified: false, instrument: true, clearance: false },
  ];
  await create('route', { id: 'ROUTE-A', model: 'M1', version: 'A', effective_from: '2026-01-01', operations });
  const characteristics = [
    { characteristic: 'leakage', ...names, unit: 'mA', maximum: '0.3' },
    { characteristic: 'appearance', ...names, expected: 'ok' },
  ];
  await create('inspection-standard', {
    id: 'STD-1',
    standard: 'STD',
    version: '1',
    subject: 'M1',
    kind: 'final',
    effective_from: '2026-01-01',
    characteristics,
  });
  const certificate = {
    models: ['M1'],
    markets: [],
    valid_from: '2026-01-01',
    valid_to: '2030-12-31',
    status: 'valid',
    name: 'Certificate',
  };
  await create('certificate', {
    id: 'REG-1',
    kind: 'registration',
    ...certificate,
    scopes: ['production', 'release', 'shipment'],
  });
  await create('instrument', {
    id: 'DMM-1',
    ...names,
    kind: 'meter',
    calibrated_on: '2026-01-01',
    calibration_due: '2026-12-31',
    status: 'usable',
  });
  await create('station', { id: 'ST-1', ...names, location: 'store', status: 'usable' });
  await create('qualification', { id: 'Q-1', operator: 'wang', operation: 'assemble', valid_from: '2026-01-01' });
}

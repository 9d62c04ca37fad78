import type { Device } from './read-devices.ts';
import { type DemoRecord, heldFrom, heldUntil } from './demo-record.ts';

const operation = (name: string, zh: string, en: string, station: string, asks: { components?: true; instrument?: true }) => ({
  operation: name,
  name_zh: zh,
  name_en: en,
  station,
  components: asks.components ?? false,
  inspection: false,
  qualified: true,
  instrument: asks.instrument ?? false,
  clearance: true,
});

/**
 * The records under which a device can be made, released and shipped: the model with its version, bill of materials,
 * route, standard of final inspection and registration. Every final inspection measures every device.
 */
export function deviceRecords({ gtin, name }: Device): DemoRecord[] {
  const model = gtin;
  const dated = { model, version: 'A', effective_from: heldFrom };
  return [
    {
      noun: 'device-model',
      values: {
        id: model,
        gtin,
        name_zh: name,
        name_en: name,
        serial_rule: { kind: 'random', prefix: '', length: 10 },
        shelf_life_months: 240,
        status: 'active',
      },
    },
    { noun: 'device-model-version', values: { id: `${model}-A`, ...dated } },
    {
      noun: 'bom',
      values: {
        id: `BOM-${model}-A`,
        ...dated,
        lines: [
          { item: 'BOARD', quantity: '1', operation: 'OP10' },
          { item: 'PUMP', quantity: '1', operation: 'OP10' },
        ],
      },
    },
    {
      noun: 'route',
      values: {
        id: `ROUTE-${model}-A`,
        ...dated,
        operations: [
          operation('OP10', '装配', 'Assembly', 'ST-ASSEMBLY', { components: true }),
          operation('OP20', '老化测试', 'Burn-in', 'ST-TEST', { instrument: true }),
        ],
      },
    },
    finalInspection(model),
    registration(model, name),
  ];
}

const finalInspection = (model: string): DemoRecord => ({
  noun: 'inspection-standard',
  values: {
    id: `FQC-${model}-1`,
    standard: `FQC-${model}`,
    version: '1',
    subject: model,
    kind: 'final',
    effective_from: heldFrom,
    characteristics: [
      { characteristic: 'leakage', name_zh: '患者漏电流', name_en: 'Patient leakage current', unit: 'mA', maximum: '0.3' },
    ],
  },
});

const registration = (model: string, name: string): DemoRecord => ({
  noun: 'certificate',
  values: {
    id: `REG-${model}`,
    kind: 'registration',
    name: `医疗器械注册证 ${name}`.slice(0, 300),
    models: [model],
    scopes: ['production', 'release', 'shipment'],
    markets: ['CN'],
    valid_from: heldFrom,
    valid_to: heldUntil,
    status: 'valid',
  },
});

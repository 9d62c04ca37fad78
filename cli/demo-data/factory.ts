import { type DemoRecord, heldFrom, heldUntil } from './demo-record.ts';

const station = (id: string, zh: string, en: string): DemoRecord => ({
  noun: 'station',
  values: { id, name_zh: zh, name_en: en, location: 'LINE-1', status: 'usable' },
});

const item = (id: string, tracking: 'lot' | 'serial', zh: string, en: string): DemoRecord => ({
  noun: 'item',
  values: { id, name_zh: zh, name_en: en, unit: 'pcs', tracking, status: 'active' },
});

const supplier = (id: string, name: string, items: string[]): DemoRecord => ({
  noun: 'supplier',
  values: { id, name, items, status: 'approved', approved_until: heldUntil },
});

const instrument = (id: string, kind: string, zh: string, en: string, due: string): DemoRecord => ({
  noun: 'instrument',
  values: { id, kind, name_zh: zh, name_en: en, calibrated_on: heldFrom, calibration_due: due, status: 'usable' },
});

const qualified = (operator: string, operation: string): DemoRecord => ({
  noun: 'qualification',
  values: {
    id: `Q-${operator}-${operation}`,
    operator,
    operation,
    valid_from: heldFrom,
    valid_to: heldUntil,
    evidence: '岗位培训考核合格 / trained and examined',
  },
});

const incoming = (subject: string, aql: string): DemoRecord => ({
  noun: 'inspection-standard',
  values: {
    id: `IQC-${subject}-1`,
    standard: `IQC-${subject}`,
    version: '1',
    subject,
    kind: 'incoming',
    effective_from: heldFrom,
    inspection_level: 'II',
    aql,
    characteristics: [
      { characteristic: 'resistance', name_zh: '绝缘电阻', name_en: 'Insulation resistance', unit: 'MΩ', minimum: '20' },
      { characteristic: 'appearance', name_zh: '外观', name_en: 'Appearance', expected: 'ok' },
    ],
  },
});

/** What the maker needs for any model: stations, items with their inspection, suppliers, instruments, qualified people. */
export const factoryRecords: DemoRecord[] = [
  station('ST-ASSEMBLY', '装配工位', 'Assembly station'),
  station('ST-TEST', '老化测试工位', 'Burn-in station'),
  item('BOARD', 'lot', '控制电路板', 'Control board'),
  item('PUMP', 'serial', '蠕动泵', 'Peristaltic pump'),
  supplier('SUP-BOARD', '明芯电子有限公司', ['BOARD']),
  supplier('SUP-PUMP', '恒流泵业有限公司', ['PUMP']),
  incoming('BOARD', '2.5'),
  incoming('PUMP', '2.5'),
  instrument('LEAK-01', 'leakage-tester', '漏电流测试仪 01', 'Leakage tester 01', heldUntil),
  instrument('MEG-01', 'megohmmeter', '绝缘电阻表 01', 'Megohmmeter 01', heldUntil),
  instrument('LEAK-OLD', 'leakage-tester', '漏电流测试仪（校准已过期）', 'Leakage tester, calibration expired', '2026-01-31'),
  ...['linna', 'wuhao'].flatMap((operator) => ['OP10', 'OP20'].map((operation) => qualified(operator, operation))),
  ...['songbin', 'pengtao'].map((engineer) => qualified(engineer, 'maintenance')),
  {
    noun: 'certificate',
    values: {
      id: 'LICENCE-SU-20260001',
      kind: 'production_licence',
      name: '医疗器械生产许可证',
      models: [],
      scopes: ['production'],
      markets: [],
      valid_from: heldFrom,
      valid_to: heldUntil,
      status: 'valid',
    },
  },
];

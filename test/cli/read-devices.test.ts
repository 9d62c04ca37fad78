import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvRows, DevicesFault, readDevices } from '../../cli/demo-data/read-devices.ts';
import { hasCheckDigit } from '../../domain/trace/check-digit.ts';

const header = 'device_id,id_type,issuing_agency,brand_name,version_model,company,lot_flag,serial_flag,mfg_date_flag,expiry_flag';
const row = (id: string, more: Partial<Record<'type' | 'agency' | 'serial' | 'brand', string>> = {}) =>
  [
    id,
    more.type ?? 'Primary',
    more.agency ?? 'GS1',
    more.brand ?? 'Pump',
    'P1',
    'Maker',
    'true',
    more.serial ?? 'true',
    'true',
    'true',
  ].join(',');

describe('a file of devices', () => {
  it.each([
    ['a device with a serial number and a primary GTIN', row('09521234000013'), ['09521234000013']],
    ['a GTIN-13, as GTIN-14', row('9521234000013'), ['09521234000013']],
    ['a wrong check digit', row('09521234000014'), []],
    ['no serial number', row('09521234000013', { serial: 'false' }), []],
    ['a package', row('09521234000013', { type: 'Package' }), []],
    ['an identifier of another agency', row('B066CM2A12B0', { agency: 'HIBCC' }), []],
  ])('takes or leaves %s', (_what, line, gtins) => {
    const devices = readDevices(`${header}\n${row('09521234000020')}\n${line}\n`);
    expect(devices.map(({ gtin }) => gtin)).toEqual(['09521234000020', ...gtins]);
  });

  it('finds columns by their header, whatever their order', () => {
    const columns = ['serial_flag', 'company', 'version_model', 'brand_name', 'issuing_agency', 'id_type', 'device_id'];
    const devices = readDevices(`\uFEFF${columns.join(',')}\r\ntrue,Maker,"M,1","A ""B""",GS1,Primary,09521234000013\r\n`);
    expect(devices).toEqual([{ gtin: '09521234000013', name: 'A "B" M,1 Maker' }]);
  });

  it('keeps control characters out of names', () => {
    expect(readDevices(`${header}\n${row('09521234000013', { brand: '"A\tB"' })}`)[0]!.name).toBe('A B P1 Maker');
  });

  it.each([
    ['a column is missing', 'device_id,id_type\n1,2\n', /issuing_agency/],
    ['nothing can be used', `${header}\n${row('09521234000014')}\n`, /no device/],
    ['the file is empty', '', /device_id/],
    ['a quotation mark is not closed', `${header}\n"abc`, /quotation mark/],
  ])('says so where %s', (_what, csv, words) => {
    expect(() => readDevices(csv)).toThrow(DevicesFault);
    expect(() => readDevices(csv)).toThrow(words);
  });

  it('reads back every row that CSV can write', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom(',', '"', '\n', '\r\n', '""', ''));
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1 });
    const written = (table: string[][]) =>
      table.map((line) => line.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    fc.assert(fc.property(rows, (table) => expect(csvRows(written(table))).toEqual(table)));
  });

  it('has devices of our own with valid check digits', () => {
    const devices = readDevices(readFileSync(join(import.meta.dirname, '../../cli/demo-data/devices.csv'), 'utf8'));
    expect(devices.map(({ gtin }) => hasCheckDigit(gtin))).toEqual([true, true, true]);
  });
});

const file = join(process.env['VOUCH_REFERENCE_DATA'] ?? '../shared/data', 'gudid-devices.csv');
const given = existsSync(file);
if (!given) console.warn(`SKIPPED: no ${file}; set VOUCH_REFERENCE_DATA to read real device identifiers`);
(given ? it : it.skip)('reads the devices of the GUDID', () => {
  const devices = readDevices(readFileSync(file, 'utf8'));
  expect(devices.length).toBeGreaterThan(10);
  expect(devices.every(({ gtin, name }) => /^\d{14}$/.test(gtin) && hasCheckDigit(gtin) && name !== '')).toBe(true);
});

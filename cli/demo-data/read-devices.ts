import { toGtin14 } from '../../domain/trace/gtin.ts';

/** A model of device that the demonstration can make: its GTIN-14 with a valid check digit, and its name. */
export interface Device {
  gtin: string;
  name: string;
}

/** Why a file of devices cannot be used, in both languages. */
export class DevicesFault extends Error {}

const columns = ['device_id', 'id_type', 'issuing_agency', 'brand_name', 'version_model', 'company', 'serial_flag'] as const;

/**
 * The devices of a CSV file in the columns of the US GUDID (found by their header, in any order) that carry a serial
 * number and a primary GS1 identifier with a valid check digit.
 * @throws DevicesFault where a column or every usable device is missing
 */
export function readDevices(csv: string): Device[] {
  const [header = [], ...rows] = csvRows(csv);
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new DevicesFault(`缺少列 ${missing.join('、')} / columns missing: ${missing.join(', ')}`);
  const devices = rows.flatMap((row) => {
    const of = (name: (typeof columns)[number]) => row[header.indexOf(name)]?.trim() ?? '';
    const gtin = toGtin14(of('device_id'));
    const usable = of('issuing_agency') === 'GS1' && of('id_type') === 'Primary' && of('serial_flag') === 'true';
    if (!usable || gtin === undefined) return [];
    return [{ gtin, name: nameOf(of('brand_name'), of('version_model'), of('company')) }];
  });
  if (devices.length === 0)
    throw new DevicesFault('没有带序列号且 GTIN 有效的器械 / there is no device with a serial number and a valid GTIN');
  return devices;
}

/** Control characters of somebody else's file have no place in a name. */
function nameOf(...parts: string[]): string {
  return parts
    .map((part) => part.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 200)
    .trim();
}

/** Rows of a CSV text (RFC 4180): quoted fields hold commas, doubled quotes and line breaks. Empty lines are left out. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const fields = /(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r\n|\r|\n|$)/gy;
  fields.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (fields.lastIndex < text.length) {
    const found = fields.exec(text);
    if (!found)
      throw new DevicesFault(`第 ${rows.length + 1} 行的引号不完整 / row ${rows.length + 1}: a quotation mark is not closed`);
    const [, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  // a comma was the last character: an empty field follows it
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}

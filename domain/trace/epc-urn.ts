import { checkDigit } from './check-digit.ts';
import type { DeviceKey } from './device-key.ts';

/** An EPC pure identity URN of a serialised trade item (TDS 6.3.1) as GTIN and serial number; undefined if it is none. */
export function parseSgtinUrn(urn: string): DeviceKey | undefined {
  const match = /^urn:epc:id:sgtin:(\d{6,12})\.(\d{1,7})\.([^.:\s][^:\s]*)$/.exec(urn);
  const [, company = '', item = '', serial = ''] = match ?? [];
  if (company.length + item.length !== 13) return undefined;
  const body = `${item[0]}${company}${item.slice(1)}`;
  try {
    return { gtin: body + checkDigit(body), number: decodeURIComponent(serial) };
  } catch {
    return undefined;
  }
}

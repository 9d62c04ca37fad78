import { parseDigitalLink, sgtinUri } from './digital-link.ts';
import { parseElementString } from './element-string.ts';
import { parseSgtinUrn } from './epc-urn.ts';
import { toGtin14 } from './gtin.ts';

/** What tells a device from every other: GTIN-14 and serial number, case-sensitive, leading zeros significant. */
export interface DeviceKey {
  gtin: string;
  number: string;
}

const serialNumber = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/;

/**
 * Reads a device's key in any form that people and scanners give: `<GTIN-14>.<number>`, a GS1 element string with
 * brackets or FNC1, a Digital Link, an SGTIN URN.
 * @returns undefined for all else, as a bare number or a scan that was cut
 */
export function parseDeviceKey(text: string): DeviceKey | undefined {
  const key = ownForm(text) ?? parseSgtinUrn(text) ?? ofElements(parseDigitalLink(text) ?? parseElementString(text));
  const gtin = key && toGtin14(key.gtin);
  return key && gtin && serialNumber.test(key.number) ? { gtin, number: key.number } : undefined;
}

/** The form in which the records name a device. */
export const formatDeviceKey = (key: DeviceKey) => `${key.gtin}.${key.number}`;

/** The name of a device in events. */
export const deviceUri = (serial: string) => sgtinUri(serial.slice(0, 14), serial.slice(15));

/** The device that an event names, as the records name it; undefined where the URI is not of a device. */
export function deviceOfUri(uri: string): string | undefined {
  const key = parseDeviceKey(uri);
  return key && formatDeviceKey(key);
}

function ownForm(text: string): DeviceKey | undefined {
  return /^\d{14}\../.test(text) ? { gtin: text.slice(0, 14), number: text.slice(15) } : undefined;
}

function ofElements(elements: Map<string, string> | undefined): DeviceKey | undefined {
  const [gtin, number] = [elements?.get('01'), elements?.get('21')];
  return gtin !== undefined && number !== undefined ? { gtin, number } : undefined;
}

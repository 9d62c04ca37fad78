import { formatDeviceKey, parseDeviceKey } from '../../domain/trace/device-key.ts';
import { parseElementString } from '../../domain/trace/element-string.ts';

/** What a scan holds of the kind that was asked for, as the records name it; or what is wrong with it. */
export type ScanReading = { content: string } | { fault: 'cut' | 'wrongKind' };

/** Text that begins as GS1 data does: symbology identifier, FNC1, bracketed or plain GTIN or SSCC. */
const beginsAsGs1 = /^(\][A-Za-z]\d|\u001d|\(\d{2,4}\)|01\d{6}|00\d{6})/;

const readers: Record<string, (code: string) => string | undefined> = {
  serial: device,
  lot: (code) => elements(code)?.get('10'),
  batch: (code) => elements(code)?.get('10'),
  sscc: (code) => elements(code)?.get('00'),
  any: (code) => device(code) ?? elements(code)?.get('00') ?? elements(code)?.get('10'),
};

/**
 * Reads a scan of a kind (`serial`, `lot`, `batch`, `sscc`, `any`, else as it is): GS1 data is taken apart, plain text
 * stands for itself, and GS1 data that was cut off is refused rather than taken for a number of its own.
 */
export function readScan(kind: string, code: string): ScanReading {
  const text = code.trim();
  const content = readers[kind]?.(text);
  if (content !== undefined) return { content };
  if (elements(text) !== undefined && readers[kind] !== undefined) return { fault: 'wrongKind' };
  const isNumberOfItsOwn = kind !== 'serial' && kind !== 'lot' && /^(\d{14}|\d{18})$/.test(text);
  return beginsAsGs1.test(text) && !isNumberOfItsOwn ? { fault: 'cut' } : { content: text };
}

function device(code: string): string | undefined {
  const key = parseDeviceKey(code);
  return key && formatDeviceKey(key);
}

function elements(code: string): Map<string, string> | undefined {
  return parseElementString(code);
}

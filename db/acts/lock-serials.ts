import { type Refused, refuse } from '../../domain/record/refusal.ts';
import type { SerialStatus } from '../../domain/record/serial-status.ts';
import { formatDeviceKey, parseDeviceKey } from '../../domain/trace/device-key.ts';
import type { Tx } from '../connection.ts';

export interface SerialRow {
  serial: string;
  model: string;
  batch: string | null;
  order: string | null;
  status: SerialStatus;
  expiry: string | null;
  epc: string;
}

/**
 * Finds the serials that were scanned, in any form and any order, and locks their rows in sorted order, so that two acts
 * over the same devices wait for each other and never deadlock. Refuses `serial-unknown`, `serial-ambiguous`.
 */
export async function lockSerials(tx: Tx, scanned: readonly string[]): Promise<SerialRow[] | Refused> {
  const keys = await resolveSerials(tx, scanned);
  if (!(keys instanceof Map)) return keys;
  const rows = await tx.query<SerialRow>(
    `select serial, model, batch, "order", status, expiry::text, epc::text from serial
     where serial = any ($1) order by serial for update`,
    [[...new Set(keys.values())]],
  );
  const found = new Set(rows.map(({ serial }) => serial));
  const unknown = [...keys].filter(([, serial]) => !found.has(serial)).map(([text]) => text);
  return unknown.length > 0 ? refuse('serial-unknown', { serials: unknown }, unknown) : rows;
}

/** The records' names of scanned serials, by what was scanned. A bare number is looked up. */
export async function resolveSerials(tx: Tx, scanned: readonly string[]): Promise<Map<string, string> | Refused> {
  const keys = new Map<string, string>();
  const bare: string[] = [];
  for (const text of scanned) {
    const key = parseDeviceKey(text);
    if (key) keys.set(text, formatDeviceKey(key));
    else bare.push(text);
  }
  if (bare.length === 0) return keys;
  const rows = await tx.query<{ serial: string; number: string }>('select serial, number from serial where number = any ($1)', [
    bare,
  ]);
  const ambiguous = rows.filter(({ serial, number }) => rows.some((other) => other.number === number && other.serial !== serial));
  if (ambiguous.length > 0) return refuse('serial-ambiguous', { serials: [...new Set(ambiguous.map(({ number }) => number))] });
  for (const { serial, number } of rows) keys.set(number, serial);
  const unknown = bare.filter((text) => !keys.has(text));
  return unknown.length > 0 ? refuse('serial-unknown', { serials: unknown }, unknown) : keys;
}

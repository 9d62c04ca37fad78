import type { Json } from '../../domain/json.ts';
import { isRefused, type Refused, refuse } from '../../domain/record/refusal.ts';
import { deviceUri } from '../../domain/trace/device-key.ts';
import { audit } from '../audit-log.ts';
import type { Tx } from '../connection.ts';
import type { ActContext } from '../perform-act.ts';
import { captureImplied } from './capture-implied.ts';
import { entry } from './entry.ts';
import { lockSerials } from './lock-serials.ts';
import { lockParts, type PartRow, setPartStatus } from './parts.ts';

/** Takes a serialised part out of a device. */
export async function removePart(
  tx: Tx,
  { device, serial, reason }: { device: string; serial: string; reason?: string },
  context: ActContext,
): Promise<Json | Refused> {
  const taken = await takeOut(tx, device, serial, context, reason);
  return isRefused(taken) ? taken : { removed: serial };
}

/** One part for another in one step. */
export async function swapPart(
  tx: Tx,
  swap: { device: string; out: string; in: string; reason: string },
  context: ActContext,
): Promise<Json | Refused> {
  const taken = await takeOut(tx, swap.device, swap.out, context, swap.reason);
  if (isRefused(taken)) return taken;
  const parts = await lockParts(tx, [{ item: taken.part.item, serial: swap.in }]);
  if (isRefused(parts)) return parts;
  const part = parts.get(swap.in) as PartRow;
  const parentID = deviceUri(taken.device);
  const placed = { type: 'AssociationEvent', action: 'ADD', bizStep: 'installing', parentID, childEPCs: [part.uri] };
  const refused =
    (await setPartStatus(tx, [part], 'installed', context)) ??
    (await captureImplied(tx, { ...context, key: `${context.key}:in` }, [placed]));
  if (refused) return refused;
  const changes = { component: { old: swap.out, new: swap.in } };
  await audit(tx, entry(context, 'serial.component-swapped', taken.device, changes, swap.reason));
  return { removed: swap.out, installed: swap.in };
}

async function takeOut(
  tx: Tx,
  device: string,
  serial: string,
  context: ActContext,
  reason?: string,
): Promise<{ device: string; part: PartRow } | Refused> {
  const rows = await lockSerials(tx, [device]);
  if (isRefused(rows)) return rows;
  const parts = await lockParts(tx, [{ serial }]);
  if (isRefused(parts)) return parts;
  const part = parts.get(serial) as PartRow;
  const name = rows[0]!.serial;
  if (part.device !== name) return refuse('part-not-in-device', { parts: [serial], device: name });
  const taken = {
    type: 'AssociationEvent',
    action: 'DELETE',
    bizStep: 'removing',
    parentID: deviceUri(name),
    childEPCs: [part.uri],
  };
  const refused = (await setPartStatus(tx, [part], 'removed', context)) ?? (await captureImplied(tx, context, [taken]));
  if (refused) return refused;
  await audit(tx, entry(context, 'serial.component-removed', name, { component: { old: serial } }, reason));
  return { device: name, part };
}

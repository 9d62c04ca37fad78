import * as z from 'zod';
import { code, decimal } from '../../domain/record/field.ts';
import { isRefused } from '../../domain/record/refusal.ts';
import { act } from './act.ts';
import { installParts } from './install-parts.ts';
import { registerParts } from './register-parts.ts';
import { removePart, swapPart } from './remove-part.ts';
import { maybe, reasonText } from './values.ts';

const device = code('设备', 'Device');
const part = {
  item: maybe(code('物料', 'Item')),
  lot: maybe(code('物料批号', 'Lot')),
  serial: maybe(code('部件序列号', 'Part serial')),
  quantity: maybe(decimal('数量', 'Quantity')),
};

export const componentActs = {
  /** Serialised parts come into the records. → {registered}; refuses item-unknown, part-exists. */
  register: act(
    z.object({
      item: code('物料', 'Item'),
      lot: code('物料批号', 'Lot').optional(),
      serials: z.array(code('序列号', 'Serial')).max(10_000),
    }),
    async (tx, values, context) => {
      const refused = await registerParts(tx, values, context);
      return isRefused(refused) ? refused : { registered: values.serials.length };
    },
  ),
  /**
   * One part (device, item, lot or serial, quantity) or many (`parts[]`). Lots are taken from stock. → {installed}; refuses
   * part-unknown, part-in-other-device, part-scrapped, item-not-in-bom, and what material-lot.consume refuses.
   */
  install: act(
    z.object({
      device: device.optional(),
      ...part,
      parts: z
        .array(z.object({ device, ...part }))
        .max(10_000)
        .optional(),
    }),
    async (tx, { parts, device: one, ...rest }, context) =>
      installParts(tx, parts ?? (one === undefined ? [] : [{ device: one, ...rest }]), context),
  ),
  /** → {removed}; refuses part-not-in-device. */
  remove: act(z.object({ device, serial: code('部件序列号', 'Part serial'), reason: reasonText.optional() }), removePart),
  /** One part for another, serial for serial. → {removed, installed}; refuses as remove and install. */
  swap: act(z.object({ device, out: code('换下', 'Taken out'), in: code('换上', 'Put in'), reason: reasonText }), swapPart),
};

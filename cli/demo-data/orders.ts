import { type DemoRecord, heldFrom, heldUntil } from './demo-record.ts';

const hospitals = ['HOSPITAL-1', 'HOSPITAL-2', 'HOSPITAL-3', 'HOSPITAL-4'];

/** An order to make 100 devices, and the four hospitals' orders for them. */
export function demoOrders(model: string): DemoRecord[] {
  const common = { model, market: 'CN', planned_start: heldFrom, planned_end: heldUntil, status: 'open' };
  return [
    { noun: 'order', values: { id: 'PO-2601', kind: 'production', quantity: 100, ...common } },
    ...hospitals.map((customer, n): DemoRecord => ({
      noun: 'order',
      values: { id: `SO-2601-${n + 1}`, kind: 'sales', customer, quantity: 25, ...common },
    })),
  ];
}

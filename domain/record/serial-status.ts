/**
 * The one graph along which a serial moves (ISO 13485 7.5.8); the database's guard is made from it. A hold is not a
 * status: it lies over it, in rows of `hold`.
 */
export const serialStatusGraph = {
  reserved: ['allocated', 'destroyed'],
  allocated: ['encoded', 'destroyed'],
  encoded: ['commissioned', 'destroyed'],
  commissioned: ['in_production', 'nonconforming', 'sampled', 'scrapped'],
  in_production: ['finished', 'nonconforming', 'sampled', 'scrapped'],
  finished: ['passed', 'nonconforming', 'sampled', 'scrapped'],
  passed: ['released', 'nonconforming', 'sampled', 'scrapped'],
  nonconforming: ['in_production', 'passed', 'scrapped', 'returned', 'destroyed'],
  released: ['shipped', 'nonconforming', 'sampled', 'scrapped'],
  shipped: ['received', 'returned', 'destroyed', 'lost'],
  received: ['shipped', 'installed', 'in_maintenance', 'returned', 'destroyed', 'lost'],
  installed: ['active', 'in_maintenance', 'returned', 'decommissioned', 'destroyed', 'lost'],
  active: ['in_maintenance', 'shipped', 'returned', 'decommissioned', 'scrapped', 'destroyed', 'lost'],
  in_maintenance: ['active', 'returned', 'decommissioned', 'scrapped', 'destroyed', 'lost'],
  returned: ['in_maintenance', 'nonconforming', 'scrapped', 'destroyed', 'lost'],
  lost: ['received', 'returned', 'destroyed'],
  decommissioned: ['returned', 'destroyed', 'lost'],
  scrapped: ['destroyed'],
  sampled: ['destroyed'],
  destroyed: [],
} as const;

export type SerialStatus = keyof typeof serialStatusGraph;

export const serialStatuses = Object.keys(serialStatusGraph) as [SerialStatus, ...SerialStatus[]];

/** Whether a serial may go from one status to the other in one step. */
export function mayMove(from: SerialStatus, to: SerialStatus): boolean {
  return (serialStatusGraph[from] as readonly SerialStatus[]).includes(to);
}

/** Statuses that a held serial must not take: a hold stops release, shipment, installation and use. */
export const statusesClosedByHold: readonly SerialStatus[] = ['released', 'shipped', 'installed', 'active'];

/** Where a device counts in its batch's balance: issued = passed + scrapped + sampled + open. */
export function balanceOf(status: SerialStatus): 'passed' | 'scrapped' | 'sampled' | 'open' {
  if (status === 'scrapped' || status === 'sampled') return status;
  if (status === 'destroyed') return 'scrapped';
  return notYetPassed.includes(status) ? 'open' : 'passed';
}

const notYetPassed: readonly SerialStatus[] = [
  'reserved',
  'allocated',
  'encoded',
  'commissioned',
  'in_production',
  'finished',
  'nonconforming',
];

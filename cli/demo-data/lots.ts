import type { Json } from '../../domain/json.ts';

/** Accepted lots, so that a newcomer can produce a few devices by hand at once. */
export const demoLots: ({ lot: string } & Record<string, Json>)[] = [
  {
    lot: 'BOARD-2601',
    item: 'BOARD',
    supplier: 'SUP-BOARD',
    quantity: '20',
    unit: 'pcs',
    expiry: '2039-06-30',
    location: 'WH-RAW',
  },
  {
    lot: 'PUMP-2601',
    item: 'PUMP',
    supplier: 'SUP-PUMP',
    quantity: '20',
    unit: 'pcs',
    expiry: '2039-06-30',
    location: 'WH-RAW',
    serials: Array.from({ length: 20 }, (_, n) => `PU2601-${String(n + 1).padStart(4, '0')}`),
  },
];

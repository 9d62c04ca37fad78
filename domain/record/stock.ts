import * as z from 'zod';
import { code, decimal } from './field.ts';
import { noun } from './noun.ts';

/** What is left of a lot at a location. */
export const stock = noun({
  name: 'stock',
  title: { zh: '库存', en: 'Stock' },
  key: ['lot', 'location'],
  written: 'acts',
  schema: z.strictObject({
    lot: code('物料批号', 'Lot'),
    location: code('库位', 'Location'),
    quantity: decimal('数量', 'Quantity'),
  }),
});

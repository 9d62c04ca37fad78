import * as z from 'zod';
import { code } from '../../domain/record/field.ts';

/** Fields that many acts take. A scan may come in any form, and ten times. */
export const scannedSerials = z.array(z.string().min(1).max(200)).max(10_000);
export const batchCode = code('批号', 'Batch');
export const reasonText = z.string().max(2000);

/** A row's number; SOPs may hold it as a number or as text. */
export const recordNumber = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().regex(/^[1-9]\d{0,18}$/),
);

/** A field inside a list, where a form's empty field arrives as null. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => value ?? undefined, schema.optional());

import { z } from 'zod';

/** Pieces of many endpoints' schemas. */
export const bilingual = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Words' });
export const instant = z.iso.datetime({ offset: true });
export const variables = z
  .record(z.string().min(1).max(200), z.json())
  .meta({ id: 'Variables', description: 'name → JSON value' });
export const reason = z.string().trim().min(1).max(2000);
export const userId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/)
  .meta({ description: '2 to 64 lower-case letters, digits, dots, hyphens, underscores' });
export const password = z.string().min(1).max(1000);
export const signature = z.strictObject({ user: userId.optional(), password, meaning: z.string().max(300).optional() });
export const itemId = z.strictObject({ id: z.string().min(1).max(200) });
export const runId = z.strictObject({ id: z.uuid() });

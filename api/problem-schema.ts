import { z } from 'zod';

const bilingual = z
  .object({ zh: z.string(), en: z.string() })
  .meta({ id: 'Bilingual', description: 'One sentence in Chinese and English' });

/** A problem as it is sent (RFC 9457), with what this product adds. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string().meta({ description: 'stable, in kebab case' }),
    message: bilingual,
    faults: z.array(z.object({ path: z.string(), message: bilingual })).optional(),
    duty: z.string().optional(),
    role: z.array(z.string()).optional(),
    changedBy: z.string().optional(),
    context: z.unknown().optional().meta({ description: 'what else is known of the refusal' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

import { z } from 'zod';
import { bilingual, instant } from './schemas.ts';

const text = z.string().nullable();
/** A task as an act on it answers. */
export const task = z
  .object({
    id: z.string(),
    run: z.uuid(),
    element: z.string(),
    sop: z.string(),
    version: z.string(),
    kind: z.string(),
    title_zh: z.string(),
    title_en: z.string(),
    assignee: text,
    candidates: z.array(z.string()),
    roles: z.array(z.string()),
    priority: z.int(),
    due: instant.nullable(),
    batch: text,
    order: text,
    serial: text,
    lot: text,
    status: z.enum(['open', 'claimed', 'completed', 'withdrawn']),
    claimed_by: text,
    completed_by: text,
    completed_at: instant.nullable(),
    created_at: instant,
  })
  .meta({ id: 'Task' });

const loops = z
  .array(
    z.object({
      element: z.string(),
      title: bilingual,
      number: z.int(),
      total: z.int().nullable(),
      item: z.json(),
    }),
  )
  .meta({
    description:
      'which instance of the loops around it the task is, the outermost first: loop counter, of how many, for which item',
  });

/** A task as lists show it. */
export const listed = task.extend({ sop_title_zh: z.string(), sop_title_en: z.string(), loops }).meta({ id: 'ListedTask' });

/** A task with all that its page needs. */
export const detail = task
  .extend({
    formVersion: z.string().meta({ description: 'hash of the plan whose form this is; goes back with the values' }),
    form: z.unknown().meta({ description: 'form-js schema as released, or null' }),
    loops,
    language: z.string(),
    zone: z.string(),
    data: z.record(z.string(), z.json()),
    duties: z.array(z.json()),
    signature: z.unknown().meta({ description: 'meaning, roles and count of the signatures asked for, or null' }),
    values: z.record(z.string(), z.json()).nullable(),
    signatures: z.array(
      z.object({ user: z.string(), name: z.string(), meaning_zh: z.string(), meaning_en: z.string(), signed_at: instant }),
    ),
    comments: z.array(z.object({ id: z.string(), author: z.string(), body: z.string(), at: instant })),
  })
  .meta({ id: 'TaskDetail' });

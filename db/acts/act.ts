import type * as z from 'zod';
import type { Json } from '../../domain/json.ts';
import type { Refused } from '../../domain/record/refusal.ts';
import type { Tx } from '../connection.ts';
import type { Act, ActContext } from '../perform-act.ts';

/** Binds an act to the schema of its values. */
export function act<Schema extends z.ZodType>(
  values: Schema,
  perform: (tx: Tx, values: z.output<Schema>, context: ActContext) => Promise<Json | Refused>,
): Act {
  return { values, perform: (tx, given, context) => perform(tx, given as z.output<Schema>, context) };
}
